import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeUpSpec } from "../report/made-up-model";
import { run } from "./run";

let folder: string;
let own: readonly string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "structures-"));
  const file = join(folder, "own.json");
  writeFileSync(file, JSON.stringify(madeUpSpec));
  own = ["forecast", "--model", file, "--paths", "64", "--horizon", "6"];
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("forecast --structures", () => {
  it("runs the model under other structures and says so in the command that repeats it", async () => {
    const { out, code } = await run([...own, "--structures"]);
    expect(code).toBe(0);
    expect(out).toMatch(/OTHER STRUCTURES/);
    expect(out).toMatch(/average of the countries/);
    expect(out).toMatch(/range over 2 structures/);
    expect(out.replace(/\\\n/g, "")).toMatch(/--structures +--horizon 6/);
  });

  it("is left out where it was not asked for and the model is not published", async () => {
    const { out, code } = await run(own);
    expect(code).toBe(0);
    expect(out).not.toMatch(/STRUCTURES/);
    const other = await run(["forecast", "--preset", "camp-david-2023", "--paths", "64", "--horizon", "12"]);
    expect(other.out).not.toMatch(/STRUCTURES/);
  });

  it("of a model that is published shows the other editions at 12 months, and nothing at 6", async () => {
    const words = (months: string) => [
      "forecast",
      "--preset",
      "baseline-2025",
      "--paths",
      "64",
      "--horizon",
      months,
    ];
    expect((await run(words("12"))).out).toMatch(/OTHER EDITIONS AND OTHER STRUCTURES/);
    expect((await run(words("6"))).out).not.toMatch(/OTHER EDITIONS/);
  });
});
