import { describe, expect, it } from "vitest";
import { isYaml, PRESET_NAMES, presetIn, withPreset } from "../../../docs/.vitepress/playground/preset";
import { parseScenario } from "../../../src/scenario/parse-scenario";

const item = "  - { type: set-tariff, pair: US-JP, ratePercent: 25, from: 2026-07 }\n";
const bare = `schemaVersion: 1\nname: a\ninterventions:\n${item}`;
const named = `schemaVersion: 1\nname: a\nmodel: "low-point-2019" # then\ninterventions:\n${item}`;

describe("the preset of a scenario", () => {
  it("is the one that it names, and the baseline where it names none", () => {
    expect(presetIn(bare)).toBe("baseline-2025");
    expect(presetIn(named)).toBe("low-point-2019");
    expect(presetIn("model: camp-david-2023\n")).toBe("camp-david-2023");
    expect(presetIn("model:\nname: a\n")).toBe("baseline-2025");
  });

  it.each([bare, named])("can be changed, and the rest stays", (text) => {
    for (const preset of PRESET_NAMES) {
      const changed = withPreset(text, preset);
      expect(presetIn(changed)).toBe(preset);
      expect(parseScenario(changed)).toEqual({ ...parseScenario(text), model: preset });
      expect(withPreset(changed, preset)).toBe(changed);
    }
  });

  it("is put at the end of a text without interventions", () => {
    expect(withPreset("name: a", "low-point-2019")).toBe("name: a\nmodel: low-point-2019\n");
  });

  it("is not changed in JSON, which has no lines of its own", () => {
    expect([bare, "", " \n{}", '{"name": "a"}'].map(isYaml)).toEqual([true, true, false, false]);
  });
});
