import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../src/contracts/fingerprint";
import { modelFromEvidence } from "../../../src/entries/evidence";
import { evidence } from "../../../src/evidence/evidence";
import { PROBE } from "../../../src/generate/nowcast-shipped";
import { nowcast } from "../../../src/inference/nowcast";
import { filteredState } from "../../../src/model/from-evidence/filtered-state";
import { baselineModel, presetModel } from "../../../src/model/presets";
import { variant } from "../../laws/support";

describe("the state of the baseline", () => {
  it("was filtered from the shipped tables: run npm run nowcast where it was not", () => {
    expect(filteredState.dataFingerprint).toBe(fingerprintOf(evidence));
  });

  it("was filtered by the code at hand, to the last bit: run npm run nowcast where it was not", async () => {
    expect((await nowcast(evidence, PROBE)).fingerprint).toBe(filteredState.probe);
  });

  it("is that of the model of the record where no preset is named", () => {
    expect(modelFromEvidence(evidence).fingerprint).toBe(baselineModel().fingerprint);
  });

  it("differs from the preset set by hand in levels, means and what the rates belong to, and in nothing else", () => {
    const hand = presetModel("hand-set-2025").spec;
    const { spec } = baselineModel();
    const factors = spec.factors.map(({ mean: _, ...factor }, place) => ({
      ...factor,
      level: hand.factors[place]?.level,
    }));
    const gate = { ...spec.gate, rateStates: hand.gate.rateStates };
    expect({ ...spec, id: hand.id, factors, gate }).toEqual(hand);
  });

  it("is called data where the record narrows a level by a tenth or more, and judgement where it does not", () => {
    for (const { id, level } of baselineModel().spec.factors) {
      const { contraction, readings } = filteredState.factors[id] ?? {};
      expect(level.basis).toBe((contraction ?? 0) >= 0.1 ? "data" : "judgement");
      if (level.basis === "data") expect(readings).toBeGreaterThan(0);
    }
  });
});

describe("a mean with a law of its own", () => {
  const { spec } = presetModel("hand-set-2025");

  it("must keep within the scale of its family", () => {
    const outside = () =>
      variant(spec, (draft) => {
        const [factor] = draft.factors;
        if (factor) factor.mean = { ...factor.level, prior: { fixed: 100 } };
      });
    expect(outside).toThrow(/factors\[0\]\.mean/u);
  });
});
