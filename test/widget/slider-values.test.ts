import { describe, expect, it } from "vitest";
import { baselineModel, PRESETS, presetModel } from "../../src/model/presets";
import { shownMedian } from "../../src/model/scale";
import { interventionsOf } from "../../src/widget/slider-values";
import { slidingFamilies } from "../../src/widget/work/sliding-families";

describe("the sliders", () => {
  it.each(PRESETS)(
    "of %s: one a family, and the model takes what they do at either end of them all",
    (preset) => {
      const model = presetModel(preset);
      const families = slidingFamilies(model.spec);
      expect(families.map(({ id }) => id)).toEqual(model.spec.families.map(({ id }) => id));
      for (const end of ["least", "most"] as const) {
        const values = Object.fromEntries(families.map((family) => [family.id, family[end]]));
        const interventions = interventionsOf(values, families, model.spec.asOf);
        expect(interventions.length).toBeGreaterThan(0);
        expect(() => model.with(interventions)).not.toThrow();
      }
    },
  );

  it("shift every factor of a family by the points, from the month after the record, and nothing else", () => {
    const { spec } = baselineModel();
    const interventions = interventionsOf({ domesticOpinion: 7 }, slidingFamilies(spec), spec.asOf);
    const factors = spec.factors.filter(({ family }) => family === "domesticOpinion");
    expect(interventions).toEqual(
      factors.map(({ id }) => ({ type: "shift-factor", factor: id, by: 7, from: "2026-01" })),
    );
  });

  it("do nothing at nought", () => {
    const { spec } = baselineModel();
    const families = slidingFamilies(spec);
    expect(interventionsOf({}, families, spec.asOf)).toEqual([]);
    expect(interventionsOf({ tariffFriction: 0 }, families, spec.asOf)).toEqual([]);
  });

  it("bring a factor with a floor down to it and no further", () => {
    const { spec } = baselineModel();
    const interventions = interventionsOf({ tariffFriction: -25 }, slidingFamilies(spec), spec.asOf);
    for (const item of interventions) {
      if (item.type !== "shift-factor") expect.fail();
      const factor = spec.factors.find(({ id }) => id === item.factor) ?? expect.fail();
      expect(shownMedian(factor) + item.by).toBeCloseTo(0, 9);
    }
  });

  it("leave alone what a scenario holds", () => {
    const model = baselineModel().with([
      { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07" },
      { type: "hold-factor", factor: "domesticOpinion.JP", at: 40, from: "2026-07" },
      { type: "hold-factor", factor: "domesticOpinion.KR", at: 40, from: "2026-07" },
      { type: "hold-factor", factor: "domesticOpinion.US", at: 40, from: "2026-07" },
    ]);
    const families = slidingFamilies(model.spec);
    const factorsOf = (id: string) =>
      families.find((family) => family.id === id)?.factors.map((one) => one.id);
    expect(factorsOf("tariffFriction")).toEqual(["tariffFriction.US-KR", "tariffFriction.JP-KR"]);
    expect(families.find(({ id }) => id === "domesticOpinion")).toEqual({
      id: "domesticOpinion",
      factors: [],
      least: 0,
      most: 0,
    });
  });
});
