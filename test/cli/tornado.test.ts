import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tornadoSchema } from "../../src/contracts/analysis/tornado";
import { defineModel } from "../../src/index";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { ENDLESS, type Fixtures, fixtures, interruptWhenDrawn, SCENARIOS, smallModel } from "./fixtures";
import { run } from "./run";

const SIZE = ["--paths", "64", "--horizon", "6"];

let files: Fixtures;
let own: readonly string[];
beforeAll(() => {
  files = fixtures();
  own = ["--model", files.write("model.json", smallModel)];
});
afterAll(() => files.remove());

describe("tornado", () => {
  it("runs every input that is drawn, and writes a result that is valid against its schema", async () => {
    const { out, err, code } = await run(["tornado", ...own, ...SIZE, "--json", "-", "--quiet"]);
    expect([code, err]).toEqual([0, ""]);
    const { inputs, provenance } = tornadoSchema().parse(JSON.parse(out));
    expect(provenance.models).toBe(2 * inputs.length + 1);
    expect(inputs.map(({ name }) => name)).toContain("channels.shelf.ratePerYear");
  });

  it("lists as many as asked for, by the swing of the pathway asked for", async () => {
    const words = ["tornado", ...own, ...SIZE, "--top", "2", "--pathway", "apart"];
    const { out, code } = await run(words, { columns: 80 });
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
    expect(out).toMatch(/THE 2 WIDEST OF \d+ INPUTS, BY A LABEL WITHOUT A COLON/);
    expect(out.match(/^ {2}[j ] {2}\S+ .*│/gm)).toHaveLength(2);
    expect(out.replaceAll("\\\n", "").replace(/ +/g, " ")).toContain("--pathway apart --top 2 --horizon 6");
  });

  it("runs in the world of a scenario, with the inputs that are named", async () => {
    const trust = files.write("trust.yaml", SCENARIOS.trust);
    const named = ["--inputs", " factors.trust.east.level,channels.shelf.ratePerYear"];
    const { out, err } = await run(["tornado", trust, ...own, ...SIZE, ...named, "--csv", "-", "--quiet"]);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(err).toBe("");
    const { fingerprint } = defineModel(smallModel).with(parseScenario(SCENARIOS.trust));
    expect(rows[0]?.label).toContain(fingerprint);
    expect(new Set(rows.slice(4).map(({ id }) => id))).toEqual(
      new Set(["factors.trust.east.level", "channels.shelf.ratePerYear"]),
    );
    const keys = rows.map((row) => [row.pathway, row.section, row.id, row.measure].join());
    expect(new Set(keys).size).toBe(rows.length);
  });

  it.each([
    [["--inputs", "gate.sharpnes"], "inputs"],
    [
      ["--pathway", "mergd"],
      '--pathway: expected the id of a pathway, received "mergd". Did you mean "merged"?',
    ],
    [["--top", "0"], "Expected a whole number above 0"],
  ])("refuses %j", async (words, said) => {
    const { err, code } = await run(["tornado", ...own, ...SIZE, ...words]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it("has nothing to print where it is stopped", async () => {
    const { heard, parts } = interruptWhenDrawn();
    const long = ["tornado", ...own, ...ENDLESS, "--horizon", "60"];
    const { out, err, code } = await run(long, parts);
    expect([code, out, err, heard.released]).toEqual([130, "", "The run was stopped\n", true]);
  });
});
