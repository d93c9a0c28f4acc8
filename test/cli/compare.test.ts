import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparisonSchema } from "../../src/contracts/analysis/comparison";
import { compare, defineModel } from "../../src/index";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { ENDLESS, type Fixtures, fixtures, interruptWhenDrawn, SCENARIOS, smallModel } from "./fixtures";
import { type Result, run } from "./run";

const SIZE = ["--paths", "64", "--horizon", "6", "--seed", "7"];

let files: Fixtures;
let own: readonly string[];
let trust: string;
let silence: string;
/** One run, whose results several tests look at. */
let done: Result;
let paths: { readonly json: string; readonly csv: string };
beforeAll(async () => {
  files = fixtures();
  own = ["--model", files.write("model.json", smallModel)];
  trust = files.write("trust.yaml", SCENARIOS.trust);
  silence = files.write("silence.yml", SCENARIOS.silence);
  paths = { json: join(files.folder, "c.json"), csv: join(files.folder, "c.csv") };
  const to = ["--json", paths.json, "--csv", paths.csv];
  done = await run(["compare", trust, silence, ...own, ...SIZE, ...to], { columns: 80 });
});
afterAll(() => files.remove());

describe("compare", () => {
  it("writes the comparison of the library, valid against its schema", async () => {
    const written = JSON.parse(readFileSync(paths.json, "utf8")) as unknown;
    const alternatives = { trust: parseScenario(SCENARIOS.trust), silence: parseScenario(SCENARIOS.silence) };
    const same = await compare(defineModel(smallModel), alternatives, {
      paths: 64,
      horizonMonths: 6,
      seed: 7,
    });
    expect(done.code).toBe(0);
    expect(done.err).toBe(`wrote ${paths.json}\nwrote ${paths.csv}\n`);
    expect(comparisonSchema().parse(written)).toEqual(JSON.parse(JSON.stringify(same)));
  });

  it("writes one number a row, of the base, each alternative and their differences", () => {
    const rows = parse(readFileSync(paths.csv, "utf8"), { columns: true }) as Record<string, string>[];
    const json = comparisonSchema().parse(JSON.parse(readFileSync(paths.json, "utf8")));
    expect(new Set(rows.map((row) => row.alternative))).toEqual(new Set(["base", "trust", "silence"]));
    const found = rows.find(
      ({ alternative, section, id, measure }) =>
        [alternative, section, id, measure].join() === "silence,pathways,merged,probabilityDifference",
    );
    expect(Number(found?.value)).toBe(json.alternatives.silence?.pathways.merged?.difference);
  });

  it("prints a page of 80 columns: all alternatives first, then each, then the method and the command", () => {
    const lines = done.out.split("\n");
    for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(80);
    const heads = lines.filter((line) => /^[A-Z][A-Z ]+$/.test(line));
    expect(heads).toEqual(["ALL ALTERNATIVES", "TRUST", "SILENCE", "HOW TO READ THIS", "RUN IT AGAIN"]);
    expect(done.out).toContain(
      "  They trust each other\n  2 interventions: 1 shift-factor and 1 scale-cadence.\n",
    );
  });

  it("names a command that gives the same fingerprint", async () => {
    const [, command = "", fingerprint = ""] =
      /RUN IT AGAIN\n([\s\S]*)\n {2}gives the fingerprint (\w+)/.exec(done.out) ?? [];
    const words = command.replaceAll("\\\n", " ").trim().split(/\s+/).slice(1);
    const again = await run([...words, "--json", "-", "--quiet"]);
    expect(comparisonSchema().parse(JSON.parse(again.out)).fingerprint.slice(0, 12)).toBe(fingerprint);
  });

  it("reads the scenarios of a folder by name, and nothing else in it", async () => {
    const folder = join(files.folder, "scenarios");
    mkdirSync(join(folder, "inside.yaml"), { recursive: true });
    files.write("scenarios/b.yml", SCENARIOS.trust);
    files.write("scenarios/a.JSON", JSON.stringify(parseScenario(SCENARIOS.silence)));
    files.write("scenarios/notes.txt", "not a scenario");
    const { out, code } = await run(["compare", folder, ...own, "--paths", "32", "--horizon", "1"]);
    expect(code).toBe(0);
    expect(out.match(/^[AB]$/gm)).toEqual(["A", "B"]);
  });
});

describe("compare of scenarios that do not go together", () => {
  it("says what the model has against each of them, in its file", async () => {
    const broken = files.write("broken.yaml", SCENARIOS.broken);
    const both = await run(["compare", trust, broken, ...own, ...SIZE]);
    expect([both.code, both.out]).toEqual([2, ""]);
    expect(files.bare(both.err)).toContain(
      'broken.yaml:5:5 interventions[0].channel: expected the id of a channel, received "shlf"',
    );
    expect(both.err).not.toContain("trust.yaml");
  });

  it("says where one indicator has two meanings", async () => {
    const other = files.write("other.yaml", SCENARIOS.trust.replace(">= 5", ">= 6"));
    const { err, code } = await run(["compare", trust, other, ...own, ...SIZE]);
    expect(code).toBe(2);
    expect(files.bare(err)).toContain(
      "other.yaml:4:3 indicators.busy: expected the meaning it has elsewhere",
    );
  });

  it("says where they name different models", async () => {
    const named = (model: string) => `schemaVersion: 1\nmodel: ${model}\nname: idle\ninterventions: []\n`;
    const one = files.write("one.yaml", named("baseline-2025"));
    const two = files.write("two.yaml", named("low-point-2019"));
    const { err, code } = await run(["compare", one, two]);
    expect(code).toBe(2);
    expect(files.bare(err)).toContain(
      'two.yaml:2:1 model: expected one model for all scenarios, such as "baseline-2025" of one.yaml, received "low-point-2019"',
    );
  });

  it.each([
    [
      "two files of one name",
      ["again/trust.yaml"],
      'trust.yaml has this one, received "trust". Rename the file',
    ],
    ["a name that is taken", ["base.yaml"], 'base.yaml: expected a name that is not taken, received "base"'],
    [
      "a folder without scenarios",
      ["empty"],
      "empty: expected a folder with scenarios, received none ending in",
    ],
    ["a model", ["model.json"], "model.json the document: expected a scenario, received a model"],
    [
      "a file that is not there",
      ["none.yaml"],
      "none.yaml: expected a file that can be read, received no such file",
    ],
  ])("refuses %s", async (_, names, said) => {
    for (const folder of ["again", "empty"]) mkdirSync(join(files.folder, folder), { recursive: true });
    files.write("again/trust.yaml", SCENARIOS.trust);
    files.write("base.yaml", SCENARIOS.trust);
    const given = [trust, ...names.map((name) => join(files.folder, name))];
    const { err, code } = await run(["compare", ...given, ...own]);
    expect(code).toBe(2);
    expect(files.bare(err)).toContain(said);
  });
});

describe("an interrupted comparison", () => {
  it("prints what is done, marked as partial, writes no data and ends with 130", async () => {
    const { heard, parts } = interruptWhenDrawn();
    const json = join(files.folder, "stopped.json");
    const long = ["compare", trust, ...own, ...ENDLESS, "--horizon", "60"];
    const { out, err, code } = await run([...long, "--json", json], parts);
    expect(code).toBe(130);
    const [, text = ""] = /^PARTIAL: stopped after ([\d,]+) of 1,048,576 paths/.exec(out) ?? [];
    const paths = Number(text.replaceAll(",", ""));
    expect(paths).toBeGreaterThan(0);
    expect(paths).toBeLessThan(1048576);
    expect(out).toContain(`! The run was stopped after ${paths} of 1048576 paths.`);
    expect(err).toBe("No data was written: the run was stopped.\nThe run was stopped\n");
    expect([heard.released, existsSync(json)]).toEqual([true, false]);
  });
});
