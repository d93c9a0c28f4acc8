import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forecastSchema } from "../../src/contracts/forecast";
import { loadPosterior, posteriorModel } from "../../src/entries/posterior";
import { baselineModel, type Scenario, simulate } from "../../src/index";
import { percent } from "../../src/report/format";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { type Fixtures, fixtures, SCENARIOS, smallModel } from "./fixtures";
import { run } from "./run";

const SIZE = ["--paths", "64"];

let files: Fixtures;
let own: readonly string[];
let trust: string;
beforeAll(() => {
  files = fixtures();
  own = ["--model", files.write("model.json", smallModel)];
  trust = files.write("trust.yaml", SCENARIOS.trust);
});
afterAll(() => files.remove());

const TARIFFS = `schemaVersion: 1
name: Tariffs
model: baseline-2025
horizonMonths: 3
interventions: [{ type: set-tariff, pair: US-JP, ratePercent: 50, from: 2026-02 }]
`;

const TARIFFS_ANYWHERE = TARIFFS.replace("model: baseline-2025\n", "");

describe("forecast of a scenario", () => {
  it("is that of the model with the scenario done to it, for as long as the scenario asks", async () => {
    const file = files.write("tariffs.yaml", TARIFFS);
    const { out, err, code } = await run(["forecast", file, ...SIZE, "--json", "-", "--quiet"]);
    expect([code, err]).toEqual([0, ""]);
    const scenario = parseScenario(TARIFFS) as Scenario;
    const same = await simulate(baselineModel().with(scenario), { paths: 64 });
    expect(same.provenance.horizonMonths).toBe(3);
    expect(forecastSchema().parse(JSON.parse(out))).toEqual(JSON.parse(JSON.stringify(same)));
  });

  it("looks as far ahead as the option says, whatever the scenario asks", async () => {
    const file = files.write("tariffs.yaml", TARIFFS);
    const { out } = await run(["forecast", file, ...SIZE, "--horizon", "2", "--json", "-", "--quiet"]);
    expect(forecastSchema().parse(JSON.parse(out)).provenance.horizonMonths).toBe(2);
  });

  it("says in the brief what was set, and answers its indicators", async () => {
    const { out, code } = await run(["forecast", trust, ...own, ...SIZE, "--horizon", "6"]);
    expect(code).toBe(0);
    expect(out).toContain("Scenario: They trust each other\n");
    expect(out.replace(/\n +/g, " ")).toContain("2 interventions in this world. They are set, not observed");
    expect(out).toContain("- shift-factor: factor trust.east, by 20, from 2024-09\n");
    expect(out).toMatch(
      /INDICATORS\n.* to 2025-02 +any by then\n {2}busy +\d+\.\d ±\d+\.\d% +\d+\.\d ±\d+\.\d%\n/,
    );
    expect(out).toContain("  busy: meetings >= 5\n");
    expect(out.replaceAll("\\\n", "").replace(/ +/g, " ")).toContain(
      `forecast ${trust} ${own.join(" ")} --horizon 6`,
    );
  });

  it("stands beside what the other edition says of the same scenario, where an edition is asked", async () => {
    const file = files.write("editions.yaml", TARIFFS_ANYWHERE);
    const { out, code } = await run(["forecast", file, ...SIZE]);
    expect(code).toBe(0);
    const [, others = ""] = out.split("\nTHE OTHER EDITION\n");
    const model = posteriorModel(await loadPosterior("data")).with(
      parseScenario(TARIFFS_ANYWHERE) as Scenario,
    );
    const { pathways } = await simulate(model, { paths: 64 });
    expect(others.split("\n\n")[0]).toContain(percent(pathways.damage.probability));
  });

  it("stands beside the world as it is: the differences that compare gives, path by path", async () => {
    const size = [...SIZE, "--horizon", "6", "--seed", "beside"];
    const { out } = await run(["forecast", trust, ...own, ...size]);
    const { out: compared } = await run(["compare", trust, ...own, ...size]);
    const rows = [...compared.matchAll(/^ {2}(\S.*?±\d+\.\d% {2,}.*?±\d+\.\d%.*)$/gm)].map(([, row]) => row);
    expect(rows.length).toBeGreaterThan(1);
    const [, changes = ""] = out.split("\nWHAT IT CHANGES\n");
    for (const row of rows) expect(changes).toContain(row);
    expect((await run(["forecast", ...own, ...size])).out).not.toContain("WHAT IT CHANGES");
  });

  it("reaches a precision first, and compares at the size that took", async () => {
    const { out, code } = await run(["forecast", trust, ...own, "--horizon", "2", "--precision", "0.05"]);
    expect(code).toBe(0);
    expect(out).toContain("\nWHAT IT CHANGES\n");
    expect(out.replace(/\s+/g, " ")).toContain("Precision asked for: ±5.00 points at 95%; reached:");
  });

  it("of a single group of paths has no differences to tell", async () => {
    const { out, code } = await run(["forecast", trust, ...own, "--paths", "16", "--horizon", "1"]);
    expect(code).toBe(0);
    expect(out).toContain("THE PATHWAYS");
    expect(out).not.toContain("WHAT IT CHANGES");
  });

  it("counts numbers of the model that the scenario replaced", async () => {
    const set = {
      type: "set-parameter",
      path: "gate.sharpness",
      value: 3,
      basis: "judgement",
      source: ["me"],
    };
    const file = files.write("set.json", { schemaVersion: 1, name: "Sharper", interventions: [set] });
    const { out } = await run(["forecast", file, ...own, "--paths", "16", "--horizon", "1"]);
    expect(out).toContain("  Scenario: Sharper\n  1 number of the model replaced (set-parameter).\n");
    expect(out).not.toContain("in this world");
  });

  it("warns of what begins too late to matter", async () => {
    const { err } = await run(["forecast", trust, ...own, ...SIZE, "--horizon", "1", "--json", "-"]);
    expect(err).toContain(
      "warning: Intervention 2 (scale-cadence, 2024-10) begins after the horizon and changes nothing.\n",
    );
  });
});

describe("forecast of a scenario that is wrong", () => {
  it("says every problem of the text with file, line and column", async () => {
    const file = files.write("text.yaml", "schemaVersion: 1\nnames: x\ninterventions: [{ type: shift }]\n");
    const { out, err, code } = await run(["forecast", file]);
    expect([code, out]).toEqual([2, ""]);
    expect(files.bare(err)).toMatch(/text\.yaml:2:1 names: .*Did you mean "name"\?/);
    expect(files.bare(err)).toMatch(/text\.yaml:3:\d+ interventions\[0\]/);
  });

  it("says what its model has not, at the place where it is named", async () => {
    const file = files.write("broken.yaml", SCENARIOS.broken);
    const { err, code } = await run(["forecast", file, ...own]);
    expect(code).toBe(2);
    expect(files.bare(err)).toContain(
      'broken.yaml:5:5 interventions[0].channel: expected the id of a channel, received "shlf". Did you mean "shelf"?',
    );
    expect(files.bare(err)).toContain(
      "broken.yaml:6:5 interventions[0].from: expected a month after 2024-08",
    );
  });

  it("says where the scenario was written for another model", async () => {
    const file = files.write("tariffs.yaml", TARIFFS);
    const { err, code } = await run(["forecast", file, "--preset", "camp-david-2023"]);
    expect(code).toBe(2);
    expect(files.bare(err)).toContain(
      'tariffs.yaml:3:1 model: expected the model it is applied to, "camp-david-2023"',
    );
  });

  it("says where the scenario names a model that is not built in", async () => {
    const file = files.write("stranger.yaml", TARIFFS.replace("baseline-2025", "baseline-2024"));
    const { err, code } = await run(["forecast", file]);
    expect(code).toBe(2);
    expect(files.bare(err)).toMatch(
      /stranger\.yaml:3:1 model: expected a built-in model, .* received "baseline-2024". Did you mean "baseline-2025"\?/,
    );
  });
});
