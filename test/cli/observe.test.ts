import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgerSchema } from "../../src/contracts/observe/observation";
import { defineModel } from "../../src/model/define";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "observe-"));
const EXAMPLES = "examples/evidence";
const file = join(EXAMPLES, "first-months-of-2026.yaml");
const SIZE = ["--preset", "baseline-2025", "--draws", "256", "--paths-per-draw", "16", "--seed", "cli"];

afterAll(() => rmSync(folder, { recursive: true }));

describe("observe", () => {
  const files = {
    save: join(folder, "after.json"),
    json: join(folder, "l.json"),
    csv: join(folder, "l.csv"),
  };
  let page = "";
  beforeAll(async () => {
    const words = ["observe", file, ...SIZE, ...Object.entries(files).flatMap(([to, at]) => [`--${to}`, at])];
    const { out, code } = await run(words);
    expect(code).toBe(0);
    page = out;
  });

  it("prints before and after, every piece with its source, and how well the draws carry it", () => {
    expect(page).toMatch(/What 5 pieces of evidence say: An example/);
    expect(page).toMatch(/THE YEAR TO DECEMBER 2026\n[\s\S]*THE YEAR TO DECEMBER 2027/);
    expect(page).toMatch(/2\. defence-ministers met in 2026-06\n +held likely .*\[an example communique\]/);
    expect(page).toMatch(/\d+ of [\d,]+ draws effective/);
    for (const line of page.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("writes a ledger of its schema, and tidy rows: a piece, a horizon and a pathway each", () => {
    const { ledger, diagnostics } = JSON.parse(readFileSync(files.json, "utf8"));
    expect(ledgerSchema().safeParse(ledger).success).toBe(true);
    expect(diagnostics.draws).toBe(256);
    expect(readFileSync(files.csv, "utf8").trim().split("\n")).toHaveLength(1 + 5 * 2 * 3);
  });

  it("writes a model that other commands take, and whose forecasts say what they are conditioned on", async () => {
    const spec = JSON.parse(readFileSync(files.save, "utf8"));
    expect(defineModel(spec).spec.observed).toHaveLength(5);
    const { err, code } = await run(["forecast", "--model", files.save, "--paths", "1024", "--json", "-"]);
    expect(code).toBe(0);
    expect(err).toMatch(/Conditioned on 5 pieces of evidence: Yomiuri-Hankook relations good/);
  });

  it("says what is wrong with a document, with line and column, and ends with 2; so does check", async () => {
    const wrong = join(folder, "wrong.yaml");
    writeFileSync(wrong, readFileSync(file, "utf8").replace("event: kp-crisis", "event: kp-crises"));
    const { err, code } = await run(["observe", wrong]);
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.yaml:\d+:\d+ evidence\[2\]\.event: .*Did you mean "kp-crisis"\?/);
    const checked = await run(["check", wrong]);
    expect(checked).toMatchObject({ code: 2 });
    expect(checked.out).toMatch(/evidence\[2\]\.event\n/);
    const scenario = await run(["observe", "examples/scenarios/tariffs-back-to-25.yaml"]);
    expect(scenario.code).toBe(2);
    expect(scenario.err).toMatch(/expected evidence, received a scenario/);
  });

  it("has examples that are sound", async () => {
    for (const name of readdirSync(EXAMPLES)) {
      const { out, code } = await run(["check", join(EXAMPLES, name)]);
      expect([name, code]).toEqual([name, 0]);
      expect(out).toMatch(/is evidence: .*\n {2}for the model data-judgement\.2025-12/);
    }
  });
});
