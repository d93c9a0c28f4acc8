import { describe, expect, it } from "vitest";
import type { Intervention } from "../../src/index";
import { interventionCounts, interventionText } from "../../src/report/interventions-text";

const tariff: Intervention = {
  type: "set-tariff",
  pair: "US-JP",
  ratePercent: 25,
  from: "2026-07",
  note: "as\u001b[31m threatened",
  source: ["a"],
};

describe("interventions in words", () => {
  it("say what is done, not what it rests on", () => {
    expect(interventionText(tariff)).toBe("set-tariff: pair US-JP, ratePercent 25, from 2026-07");
    const set: Intervention = {
      type: "set-parameter",
      path: "gate.sharpness",
      prior: { fixed: 2 },
      basis: "judgement",
      source: [],
    };
    expect(interventionText(set)).toBe('set-parameter: path gate.sharpness, prior {"fixed":2}');
  });

  it("stay on one line, whatever an id holds", () => {
    expect(interventionText({ ...tariff, pair: "a\nb\u202e" })).toBe(
      "set-tariff: pair a b , ratePercent 25, from 2026-07",
    );
  });

  it("are counted by type", () => {
    const act: Intervention = { type: "resolve-act", country: "US", month: "2026-05" };
    expect(interventionCounts([tariff, act, tariff])).toBe("3 interventions: 2 set-tariff and 1 resolve-act");
    expect(interventionCounts([])).toBe("0 interventions");
  });
});
