import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attributionSchema } from "../../src/contracts/analysis/attribution";
import { attribute, defineModel } from "../../src/index";
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

describe("explain", () => {
  it("writes the attribution of the library from the model to the scenario", async () => {
    const { out, err, code } = await run(["explain", trust, ...own, ...SIZE, "--json", "-", "--quiet"]);
    expect([code, err]).toEqual([0, ""]);
    const from = defineModel(smallModel);
    const to = from.with(parseScenario(SCENARIOS.trust));
    const same = await attribute({ from, to }, { paths: 64, horizonMonths: 6 });
    expect(attributionSchema().parse(JSON.parse(out))).toEqual(JSON.parse(JSON.stringify(same)));
  });

  it("prints both tables with their sums, and from what it starts", async () => {
    const silence = files.write("silence.yaml", SCENARIOS.silence);
    const words = ["explain", trust, "--against", silence, ...own, ...SIZE];
    const { out, code } = await run(words, { columns: 80 });
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
    expect(out).toMatch(/\n {2}Nobody shelves .*%\n {2}They trust each other .*%\n/);
    expect(out).toMatch(
      /BY WHAT WAS DONE\n[\s\S]*without suspend-channel[\s\S]*BY HOW IT WORKS: THROUGH\n[\s\S]*Trust/,
    );
    expect(out.match(/^ {2}together/gm)).toHaveLength(2);
    expect(out.replaceAll("\\\n", "").replace(/ +/g, " ")).toContain(
      `explain ${trust} --against ${silence} --model`,
    );
  });

  it("writes one number a row", async () => {
    const { out } = await run(["explain", trust, ...own, ...SIZE, "--csv", "-", "--quiet"]);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const keys = rows.map((row) => [row.pathway, row.section, row.id, row.measure].join());
    expect(new Set(keys).size).toBe(rows.length);
    expect(new Set(rows.map(({ section }) => section))).toEqual(
      new Set(["run", "from", "to", "total", "items", "families"]),
    );
  });

  it("says in which of the two files something is wrong", async () => {
    const broken = files.write("broken.yaml", SCENARIOS.broken);
    const { err, code } = await run(["explain", trust, "--against", broken, ...own, ...SIZE]);
    expect(code).toBe(2);
    expect(files.bare(err)).toContain("broken.yaml:5:5 interventions[0].channel");
  });
});
