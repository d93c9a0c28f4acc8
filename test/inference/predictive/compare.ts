import type { Placed } from "../../../src/generate/docs/verification-data";
import type { History } from "./history";
import type { Statistic } from "./statistic";

/** A value of a sorted list with a share of it at or below. */
function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

/** Twice the smaller side, ties counted half: a mid-p-value, since counts are often the same. */
export function tailOf(values: readonly number[], observed: number): number {
  const below = values.filter((value) => value < observed).length;
  const equal = values.filter((value) => value === observed).length;
  const lower = (below + equal / 2) / values.length;
  return 2 * Math.min(lower, 1 - lower);
}

/** JSON has no NaN. */
export const orNull = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(5)) : null;

/** A statistic of the record among those of the records that were made and have it. */
export function placed({ of }: Statistic, observed: number, made: readonly History[]): Placed {
  const values = made
    .map(of)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const known = values.length > 0 && Number.isFinite(observed);
  return {
    p05: orNull(quantile(values, 0.05)),
    p50: orNull(quantile(values, 0.5)),
    p95: orNull(quantile(values, 0.95)),
    tail: known ? orNull(tailOf(values, observed)) : null,
  };
}
