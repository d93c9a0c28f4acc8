import { addMonths, type Month } from "../contracts/month";
import type { Intervention } from "../contracts/scenario/interventions";
import type { SlidingFamily } from "./protocol";

/** Points by family; what is not there is not moved. */
export type SliderValues = Readonly<Record<string, number>>;

/** The first month that can be changed. */
export const firstMonth = (asOf: Month): Month => addMonths(asOf, 1);

/**
 * What sliders do to the world: every factor of a family shifted by its points, or down to its floor, from the
 * first month to the horizon.
 */
export function interventionsOf(
  values: SliderValues,
  families: readonly SlidingFamily[],
  asOf: Month,
): Intervention[] {
  return families.flatMap(({ id, factors }) => {
    const points = values[id] ?? 0;
    const from = firstMonth(asOf);
    return factors
      .map(({ id: factor, least }) => ({
        type: "shift-factor" as const,
        factor,
        by: Math.max(points, least),
        from,
      }))
      .filter(({ by }) => by !== 0);
  });
}
