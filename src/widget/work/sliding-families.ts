import type { FamilySpec, ModelSpec } from "../../contracts/model-spec";
import { shownMedian, toShown } from "../../model/scale";
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

/** How near to the ends of its scale a level from 0 to 100 may be moved, in points (judgement). */
const NEAREST = 5;

const within = (points: number): number => Math.floor(Math.max(0, Math.min(MOST_POINTS, points)));

/** How far the levels of a family can go down and up, in points. One with a floor goes as far as the slider does. */
function room({ scale, floor }: FamilySpec, medians: readonly number[]): [down: number, up: number] {
  if (medians.length === 0) return [0, 0];
  const up = scale.kind === "logit" ? 100 - NEAREST - Math.max(...medians) : MOST_POINTS;
  return [floor === undefined ? within(Math.min(...medians) - NEAREST) : MOST_POINTS, within(up)];
}

/** The families of a model, with what their free factors can be moved by. */
export function slidingFamilies(spec: ModelSpec): SlidingFamily[] {
  const held = heldFactors(spec);
  return spec.families.map((family) => {
    const free = spec.factors.filter((factor) => factor.family === family.id && !held.has(factor.id));
    const [down, up] = room(family, free.map(shownMedian));
    const floor = family.floor === undefined ? Number.NEGATIVE_INFINITY : toShown(family, family.floor);
    const factors = free.map((factor) => ({
      id: factor.id,
      least: Math.min(0, Math.max(-down, floor - shownMedian(factor))),
    }));
    return { id: family.id, factors, least: down === 0 ? 0 : -down, most: up };
  });
}
