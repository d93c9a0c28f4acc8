import type { ModelSpec } from "../contracts/model-spec";
import type { NowcastFactor } from "../contracts/nowcast";
import { MEAN_SUFFIX } from "../model/ensemble/names";
import type { RecordFilter } from "../model/nowcast/subject";
import { toShown } from "../model/scale";
import { sortedQuantile } from "../statistics/quantile";
import type { PooledMoments } from "./pooled-moments";

/** The state that was drawn, by name of its columns, and the variances of all particles. */
export interface FilteredState {
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly moments: PooledMoments;
}

/** 5, 50 and 95 per cent points in shown units. */
function spreadOf(column: Float64Array, show: (latent: number) => number) {
  const sorted = Float64Array.from(column).sort();
  return {
    p05: show(sortedQuantile(sorted, 0.05)),
    p50: show(sortedQuantile(sorted, 0.5)),
    p95: show(sortedQuantile(sorted, 0.95)),
  };
}

/** Where every factor stands, in shown units, and how much narrower the record makes it. */
export function nowcastFactors(
  subject: RecordFilter,
  spec: ModelSpec,
  { columns, moments }: FilteredState,
  unweighed: Float64Array,
): NowcastFactor[] {
  const variances = moments.variances();
  const read = new Map<number, number>();
  for (const factor of subject.observations.readings.factor) read.set(factor, (read.get(factor) ?? 0) + 1);
  return spec.factors.map((factor, place) => {
    const family = spec.families.find(({ id }) => id === factor.family);
    if (family === undefined)
      throw new RangeError(`unknown family ${factor.family} in a checked specification`);
    const show = (latent: number) => toShown(family, latent);
    const level = columns[`factors.${factor.id}.level`] ?? new Float64Array(0);
    const mean = columns[`factors.${factor.id}.level${MEAN_SUFFIX}`] ?? new Float64Array(0);
    return {
      id: factor.id,
      family: factor.family,
      unit: family.unit,
      level: spreadOf(level, show),
      mean: spreadOf(mean, show),
      contraction: 1 - (variances[place] ?? 0) / (unweighed[place] ?? 1),
      readings: read.get(place) ?? 0,
    };
  });
}
