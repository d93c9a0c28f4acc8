import type { CalibratedUnknown } from "../../contracts/posterior";
import { normalQuantile } from "../../numeric/normal-distribution";
import { sortedQuantile } from "../../statistics/quantile";
import type { Population } from "../smc/target";
import type { Unknown } from "./unknowns";

const POINTS = { p05: 0.05, p50: 0.5, p95: 0.95 } as const;

/** 5, 50 and 95 per cent points of a function of probability. */
function spread(at: (p: number) => number): CalibratedUnknown["prior"] {
  return { p05: at(POINTS.p05), p50: at(POINTS.p50), p95: at(POINTS.p95) };
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (
    values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, values.length - 1)
  );
}

/** What was learned of each unknown: its prior and posterior, and how much narrower the second is. */
export function learned(unknowns: readonly Unknown[], { points }: Population): CalibratedUnknown[] {
  return unknowns.map(({ id, names, value, note }, place) => {
    const zs = points.filter((_, at) => at % unknowns.length === place);
    const sorted = Float64Array.from(zs).sort();
    return {
      id,
      names: [...names],
      prior: spread((p) => value(normalQuantile(p))),
      posterior: spread((p) => value(sortedQuantile(sorted, p))),
      contraction: 1 - variance(zs),
      ...(note === undefined ? {} : { note }),
    };
  });
}
