import { beforeAll, describe, expect, it } from "vitest";
import { type Intervention, simulate } from "../../../src/index";
import { defineModel } from "../../../src/model/define";
import { briefLines } from "../../../src/report/brief/brief";
import type { BriefInput } from "../../../src/report/brief/input";
import { textLength } from "../../../src/report/layout";
import { pageFor } from "../../../src/report/page";
import { parseScenario } from "../../../src/scenario/parse-scenario";
import { madeUpSpec } from "../made-up-model";

const shift = (month: number): Intervention => ({
  type: "schedule-meeting",
  channel: "shelf",
  month: `2025-${String(month).padStart(2, "0")}`,
});

let input: BriefInput;
beforeAll(async () => {
  const document = {
    schemaVersion: 1,
    name: "A busy\u001b year",
    indicators: { busy: "meetings >= 4", never: "meetings > 1000" },
    interventions: Array.from({ length: 10 }, (_, month) => shift(month + 1)),
  };
  const { spec, ...model } = defineModel(madeUpSpec).with(parseScenario(JSON.stringify(document)));
  const forecast = await simulate({ spec, ...model }, { paths: 64, seed: "brief" });
  input = {
    forecast,
    spec,
    modelWords: ["--model", "m.json"],
    scenario: { file: "my busy.yaml", numbersSet: 2 },
  };
});

const running = (width = 100): string => briefLines(input, pageFor(width)).join(" ").replace(/ +/g, " ");

describe("a brief of a scenario", () => {
  it("names it, lists what is done up to eight, and says that it is set", () => {
    const text = running();
    expect(text).toContain(
      "WHAT IF Scenario: A busy year 10 interventions in this world. They are set, not observed",
    );
    expect(text.match(/- schedule-meeting: /g)).toHaveLength(8);
    expect(text).toContain("- and 2 more 2 numbers of the model replaced (set-parameter).");
  });

  it("gives every indicator in the last window and by then, with what it means and how sure it is", () => {
    const [busy, never] = input.forecast.indicators;
    const text = running();
    expect(busy?.probabilityBy.at(-1)).toBeGreaterThan(0);
    expect(text).toContain("never 0.0 ±0.0% 0.0 ±0.0%");
    expect(never?.probabilityBy.at(-1)).toBe(0);
    const error = busy?.standardErrorIn.at(-1) ?? 0;
    expect(error).toBeGreaterThan(0);
    expect(text).toContain(
      `${(100 * (busy?.probabilityIn.at(-1) ?? 0)).toFixed(1)} ±${(195.9964 * error).toFixed(1)}%`,
    );
    expect(text).toContain("busy: meetings >= 4 never: meetings > 1000");
  });

  it("names the scenario in the command that gives the same", () => {
    expect(running().replaceAll("\\ ", "")).toContain("forecast 'my busy.yaml' --model m.json --horizon 24");
  });

  it("keeps within the width of the page", () => {
    for (const width of [40, 60, 80, 100])
      for (const line of briefLines(input, pageFor(width)))
        expect(textLength(line)).toBeLessThanOrEqual(width);
  });
});
