import type { CalibratedUnknown } from "../../contracts/posterior";
import { normalQuantile } from "../../numeric/normal-distribution";
import { sortedQuantile } from "../../statistics/quantile";
import type { Population } from "../smc/target";
import { spread } from "./spread";
import type { Unknown } from "./unknowns";

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * 1 - variance of some numbers, and its standard error. Points of one founder were copies of each other and moved apart since: they
 * err together. So what each adds to the variance is summed founder by founder before it is squared (the estimator of Lee and
 * Whiteley 2018, and of Chan and Lai 2013). It asks for no second run and takes no law for granted.
 */
export function contractionOf(
  values: Float64Array,
  founders: Int32Array,
): { readonly contraction: number; readonly error: number } {
  const mean = meanOf(values);
  const squares = values.map((value) => (value - mean) * (value - mean));
  const variance = meanOf(squares);
  const byFounder = new Map<number, number>();
  founders.forEach((founder, point) => {
    byFounder.set(founder, (byFounder.get(founder) ?? 0) + (squares[point] ?? 0) - variance);
  });
  const square = [...byFounder.values()].reduce((sum, value) => sum + value * value, 0);
  const unbiased = values.length / Math.max(1, values.length - 1);
  return { contraction: 1 - variance * unbiased, error: Math.sqrt(square) / values.length };
}

/** What was learned of each unknown: its prior and posterior, and how much narrower the second is. */
export function learned(unknowns: readonly Unknown[], { points, founders }: Population): CalibratedUnknown[] {
  return unknowns.map(({ id, names, value, note }, place) => {
    const zs = points.filter((_, at) => at % unknowns.length === place);
    const sorted = Float64Array.from(zs).sort();
    const { contraction, error } = contractionOf(zs, founders);
    return {
      id,
      names: [...names],
      prior: spread((p) => value(normalQuantile(p))),
      posterior: spread((p) => value(sortedQuantile(sorted, p))),
      contraction,
      contractionError: error,
      ...(note === undefined ? {} : { note }),
    };
  });
}
