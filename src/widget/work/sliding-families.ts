import type { FactorSpec, ModelSpec } from "../../contracts/model-spec";
import { shownMedian } from "../../model/scale";
import { MOST_POINTS } from "../limits";
import type { SlidingFamily } from "../protocol";

/** Factors that a scenario keeps at a value: nothing else can move them. */
function heldFactors({ interventions = [], factors }: ModelSpec): Set<string> {
  const held = interventions.flatMap((item) => {
    if (item.type === "hold-factor") return [item.factor];
    if (item.type !== "set-tariff") return [];
    return factors.filter(({ tariff }) => tariff?.pair === item.pair).map(({ id }) => id);
  });
  return new Set(held);
}

/** The families of a model, with what all of their free factors can be moved by within their scale. */
export function slidingFamilies(spec: ModelSpec): SlidingFamily[] {
  const held = heldFactors(spec);
  return spec.families.map(({ id, scale }) => {
    const free = spec.factors.filter((factor: FactorSpec) => factor.family === id && !held.has(factor.id));
    const medians = free.map(shownMedian);
    const [floor, ceiling] = scale.kind === "logit" ? [1, 99] : [0, Number.POSITIVE_INFINITY];
    const down = Math.max(0, Math.min(...medians) - floor);
    const up = Math.max(0, ceiling - Math.max(...medians));
    return {
      id,
      factors: free.map((factor) => factor.id),
      least: free.length === 0 ? 0 : -Math.min(MOST_POINTS, Math.floor(down)),
      most: free.length === 0 ? 0 : Math.min(MOST_POINTS, Math.floor(up)),
    };
  });
}
