import type { LeverSpec } from "../../../contracts/model-spec";
import { monthsBetween } from "../../../contracts/month";
import type { Theta } from "../../../kernel/theta";
import { ln } from "../../../numeric/elementary";
import { planParameter } from "../../draws";
import { latentSlope, shownMedian } from "../../scale";
import { type Context, familyOf, place } from "../context";
import { channelPlaces } from "./places";

/** A part of a parameter draw that a drawn number of a lever moves. */
export interface Pull {
  readonly field: "factorShift" | "factorEntry" | "contactLnTimes" | "stockInflow";
  readonly value: number;
  readonly cells: readonly number[];
  readonly scale: (drawn: number) => number;
}

/** Plans the drawn numbers of a lever that is pulled, and what they move. */
function planPull(context: Context, lever: LeverSpec, from: number, strength: number): Pull[] {
  const { spec, shape, draws, at } = context;
  const rows = shape.months + 1;
  const first = Math.max(1, from);
  const cellsOf = (index: number) =>
    Array.from({ length: Math.max(0, shape.months - first + 1) }, (_, i) => index * rows + first + i);
  return lever.effects.flatMap((effect, index): Pull[] => {
    const name = `levers.${lever.id}.effects.${index}`;
    if ("factor" in effect) {
      const value = planParameter(draws, `${name}.points`, effect.points);
      const factorAt = place(at.factor, effect.factor);
      const factor = spec.factors[factorAt];
      if (factor === undefined) return [];
      const slope = strength * latentSlope(familyOf(spec, factor), shownMedian(factor));
      const cells = cellsOf(factorAt);
      const scale = (drawn: number) => slope * drawn;
      return [
        { field: "factorShift", value, cells, scale },
        { field: "factorEntry", value, cells: cells.slice(0, 1), scale },
      ];
    }
    if ("stock" in effect) {
      const value = planParameter(draws, `${name}.stock`, effect.stock);
      return [{ field: "stockInflow", value, cells: cellsOf(0), scale: (drawn) => strength * drawn }];
    }
    const value = planParameter(draws, `${name}.times`, effect.times);
    const cells = channelPlaces(context, effect).flatMap(cellsOf);
    return [{ field: "contactLnTimes", value, cells, scale: (drawn) => strength * ln(drawn) }];
  });
}

/** Plans the drawn numbers of every lever that is pulled. */
export function planLevers(context: Context): Pull[] {
  const { spec } = context;
  return (spec.interventions ?? []).flatMap((item) => {
    if (item.type !== "pull-lever") return [];
    const lever = spec.levers?.find(({ id }) => id === item.lever);
    const strength = item.strength ?? 1;
    if (lever === undefined || strength === 0) return [];
    return planPull(context, lever, monthsBetween(spec.asOf, item.from), strength);
  });
}

/** Adds what a drawn number moves to a parameter draw. */
export function addPull(theta: Theta, { field, cells, scale }: Pull, drawn: number): void {
  const size = scale(drawn);
  for (const cell of cells) theta[field][cell] = (theta[field][cell] ?? 0) + size;
}
