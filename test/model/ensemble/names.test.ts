import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../../src/contracts/model-spec";
import { compile } from "../../../src/model/compile/compile";
import { defineModel, type Model } from "../../../src/model/define";
import { AT_RATE, drawnParts } from "../../../src/model/ensemble/names";
import { baselineModel, PRESETS, presetModel } from "../../../src/model/presets";
import { variant } from "../../laws/support";

const drawnBy = ({ spec }: Model) => [...compile(spec, 3, undefined).drawn, AT_RATE].sort();
const namesOf = (spec: ModelSpec) => [...drawnParts(spec).keys()].sort();

describe("the names an ensemble may have columns of", () => {
  it.each(PRESETS)("are those of the numbers that the model %s draws, and the gate at rates", (preset) => {
    const model = presetModel(preset);
    expect(namesOf(model.spec)).toEqual(drawnBy(model));
    expect(drawnBy(model).length).toBeGreaterThan(100);
  });

  it("are without what a model leaves undrawn: slopes of dormant channels, alternation where there are terms", () => {
    const spread = { prior: { beta: { alpha: 2, beta: 2 } }, basis: "judgement" as const, source: [] };
    const model = variant(baselineModel().spec, (draft) => {
      for (const channel of draft.channels) channel.gateSlope = structuredClone(spread) as never;
      for (const turnover of draft.turnover) turnover.alternation = structuredClone(spread) as never;
    });
    const dormant = model.spec.channels.filter(({ ratePerYear }) => ratePerYear === undefined);
    const withTerms = model.spec.turnover.filter(({ term }) => term !== undefined);
    expect(dormant.length * withTerms.length).toBeGreaterThan(0);
    expect(namesOf(model.spec)).toEqual(drawnBy(model));
  });

  it("do not change with what is done to the world: effects of levers are no columns", () => {
    const pulled = baselineModel().with([{ type: "pull-lever", lever: "K01", from: "2026-02" }]);
    expect(namesOf(pulled.spec)).toEqual(namesOf(baselineModel().spec));
    expect(namesOf(defineModel(pulled.spec).spec).some((name) => name.startsWith("levers."))).toBe(false);
  });
});
