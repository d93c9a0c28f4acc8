import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sweepSchema } from "../../src/contracts/analysis/sweep";
import { defineModel, sweep } from "../../src/index";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { type Fixtures, fixtures, SCENARIOS, smallModel } from "./fixtures";
import { run } from "./run";

const SIZE = ["--paths", "64", "--horizon", "6"];

let files: Fixtures;
let own: readonly string[];
let trust: string;
beforeAll(() => {
  files = fixtures();
  own = ["--model", files.write("model.json", smallModel)];
  trust = files.write("trust.yaml", SCENARIOS.trust);
});
afterAll(() => files.remove());

const BY = ["--field", "by", "--values", "-20:20:20"];

describe("sweep", () => {
  it("varies the one intervention that has the field, in the world of the others", async () => {
    const { out, err, code } = await run(["sweep", trust, ...own, ...BY, ...SIZE, "--json", "-", "--quiet"]);
    expect([code, err]).toEqual([0, ""]);
    const [vary, other] = parseScenario(SCENARIOS.trust).interventions;
    if (vary === undefined || other === undefined) throw new Error("two interventions");
    const base = defineModel(smallModel).with([other]);
    const same = await sweep(
      base,
      { vary, field: "by", values: [-20, 0, 20] },
      { paths: 64, horizonMonths: 6 },
    );
    const written = sweepSchema().parse(JSON.parse(out));
    expect(written.curve).toEqual(JSON.parse(JSON.stringify(same.curve)));
    expect(written.base).toEqual(same.base);
  });

  it("takes the intervention by its number, or from the command line", async () => {
    const words = ["--field", "times", "--values", "1,3", ...SIZE, "--json", "-", "--quiet"];
    const numbered = await run(["sweep", trust, ...own, "--vary", "2", ...words]);
    expect(sweepSchema().parse(JSON.parse(numbered.out)).vary.type).toBe("scale-cadence");
    const json = '{"type":"scale-cadence","channel":"shelf","times":1,"from":"2024-10"}';
    const alone = await run(["sweep", ...own, "--vary", json, ...words]);
    expect(sweepSchema().parse(JSON.parse(alone.out)).vary).toEqual(JSON.parse(json));
  });

  it("prints the curve and the tipping point, and a command that gives the same", async () => {
    const words = ["sweep", trust, ...own, ...BY, "--pathway", "merged", "--threshold", "0.9", ...SIZE];
    const { out, code } = await run(words, { columns: 80 });
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
    expect(out.match(/^ +(without it|-20|0|20) .*%/gm)).toHaveLength(4);
    expect(out.replace(/\n +/g, " ")).toMatch(/Tipping point, where One catalogue crosses 90%: /);
    const again = out.slice(out.indexOf("RUN IT AGAIN")).replaceAll("\\\n", "").replace(/ +/g, " ");
    expect(again).toContain(`sweep ${trust} ${own.join(" ")} --field by --values -20:20:20 --pathway merged`);
  });

  it("writes one number a row, with the value it belongs to", async () => {
    const { out } = await run(["sweep", trust, ...own, ...BY, ...SIZE, "--csv", "-", "--quiet"]);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const curve = rows.filter(({ section }) => section === "curve");
    expect(new Set(curve.map((row) => row.variedValue))).toEqual(new Set(["-20", "0", "20"]));
    const keys = rows.map((row) => [row.variedValue, row.section, row.id, row.measure].join());
    expect(new Set(keys).size).toBe(rows.length);
  });
});

describe("sweep of what cannot be varied", () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [
      "a field of no intervention",
      ["--field", "at"],
      "--vary: expected one intervention with the field at, received none. Name one by its number: 1 (shift-factor), 2 (scale-cadence).",
    ],
    ["a field of several", ["--field", "from"], "received 1 (shift-factor), 2 (scale-cadence)"],
    [
      "a number that is not there",
      ["--field", "by", "--vary", "3"],
      "--vary: expected the number of an intervention, 1 to 2, received 3",
    ],
    [
      "text that is not JSON",
      ["--field", "by", "--vary", "{by:1}"],
      '--vary: expected a key in double quotes or }, received "b" at character 2',
    ],
    [
      "JSON that is no object",
      ["--field", "by", "--vary", '"by"'],
      "--vary: expected an intervention, an object in JSON",
    ],
    [
      "a field that is no number",
      ["--field", "factor", "--vary", "1"],
      "--field: expected a numeric field of an intervention",
    ],
    [
      "a pathway that is not there",
      ["--field", "by", "--pathway", "mergd"],
      '--pathway: expected the id of a pathway, received "mergd". Did you mean "merged"?',
    ],
    [
      "a value out of range",
      ["--field", "times"],
      "trust.yaml:7:44 interventions[1].times: expected at least 0, received -1",
    ],
  ];
  it.each(cases)("refuses %s", async (_, words, said) => {
    const { out, err, code } = await run(["sweep", trust, ...own, "--values=-1,1", ...words]);
    expect([code, out]).toEqual([2, ""]);
    expect(files.bare(err)).toContain(said);
  });

  it("asks for an intervention where there is no scenario", async () => {
    const { err, code } = await run(["sweep", "--field", "by", "--values", "0,1"]);
    expect(code).toBe(2);
    expect(err).toContain("--vary: expected an intervention in JSON, or a scenario, received neither");
  });
});
