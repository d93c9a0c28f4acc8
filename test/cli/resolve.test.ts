import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/analysis/resolve/resolve";
import { tableNames } from "../../src/contracts/tables";
import { evidence } from "../../src/evidence";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "resolve-"));
const forecast = join(folder, "forecast.json");
const tables = join(folder, "tables");

beforeAll(async () => {
  const words = ["--preset", "camp-david-2023", "--paths", "256", "--draws", "16", "--horizon", "12"];
  await run(["forecast", ...words, "--json", forecast, "--quiet"]);
  mkdirSync(tables);
  for (const name of tableNames)
    writeFileSync(join(tables, `${name}.csv`), (await run(["data", name, "--format", "csv"])).out);
});

afterAll(() => rmSync(folder, { recursive: true }));

const stored = (): unknown => JSON.parse(readFileSync(forecast, "utf8"));

describe("resolve", () => {
  it("prints what came, its scores, what is open and how to read it", async () => {
    const { out, err, code } = await run(["resolve", forecast, "--known-to", "2024-06"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/camp-david-2023 as of 2023-08, 12 months, rule base/);
    expect(out).toMatch(/^ {2}2024-03 {2}fullIntensity .*\d\.\d{3}$/m);
    expect(out).toMatch(/^ {2}2024-04 .*provisional$/m);
    expect(out).toMatch(/Mean of 10 windows, 7 of them settled/);
    expect(out).toMatch(/timeline \(2024-07 to 2024-08\): The record does not reach it yet\./);
    expect(out).not.toMatch(/HORIZON/);
  });

  it("gives the resolution that the library gives", async () => {
    const { out } = await run(["resolve", forecast, "--known-to", "2025-12", "--json", "-"]);
    expect(JSON.parse(out)).toEqual(resolve(stored(), evidence, { knownTo: "2025-12" }));
  });

  it("says where it took the end of the record from its last row", async () => {
    const { err, out } = await run(["resolve", forecast]);
    expect(err).toBe("warning: taken as complete to 2025-12, its last row; --known-to says otherwise\n");
    expect(out).toMatch(/HORIZON 2024-08 \(SETTLED\)/);
  });

  it("takes tables from a folder as data writes them, and rows that were added", async () => {
    const words = ["resolve", forecast, "--data", tables, "--known-to", "2024-08", "--json", "-"];
    expect(JSON.parse((await run(words)).out)).toEqual(resolve(stored(), evidence, { knownTo: "2024-08" }));
    const file = join(tables, "meetings.csv");
    const before = readFileSync(file, "utf8");
    const rows = before.trimEnd().split(/\r?\n/);
    const last = rows.find((row) => row.includes("leaders-summit") && row.includes("2023-08-18")) ?? "";
    writeFileSync(
      file,
      `${rows.join("\n")}\n${last.replace(/^[^,]*/, "X1").replace("2023-08-18", "2024-07-10")}\n`,
    );
    const { channels } = JSON.parse((await run(words)).out);
    const summit = channels.find(({ id }: { id: string }) => id === "leaders-summit");
    expect(summit.happenedIn.indexOf(true)).toBe(summit.months.indexOf("2024-07"));
    writeFileSync(file, before);
  });

  it("ends with 2 where the forecast, the month or a table is not to be used", async () => {
    const broken = join(folder, "broken.json");
    writeFileSync(broken, '{ "pathways": {} }');
    for (const words of [
      ["resolve", broken, "--known-to", "2025-12"],
      ["resolve", join(folder, "none.json")],
      ["resolve", forecast, "--known-to", "2025-13"],
      ["resolve", forecast, "--data", folder],
    ]) {
      const { code, out, err } = await run(words);
      expect([words, code, out]).toEqual([words, 2, ""]);
      expect(err).toMatch(/^(warning: .*\n)?error: /);
    }
    const { err } = await run(["resolve", forecast, "--known-to", "2025-13"]);
    expect(err).toMatch(/--known-to: expected a month yyyy-mm/);
  });
});
