import { exp, ln } from "../numeric/elementary";

/** Prior of the shape: as if ten exceedances had said 0.5 (Vehtari, Simpson, Gelman, Yao and Gabry 2024). */
const PRIOR_WEIGHT = 10;
const PRIOR_SHAPE = 0.5;

/** Fewest exceedances a tail is fitted to. */
const LEAST_TAIL = 5;

/**
 * The shape k of a generalised Pareto law fitted to excesses in ascending order, all above 0 (Zhang and Stephens 2009): a
 * posterior mean over a grid of scales.
 */
export function paretoShapeOf(excesses: readonly number[]): number {
  const n = excesses.length;
  const most = excesses[n - 1] ?? 1;
  const quartile = excesses[Math.floor(n / 4 + 0.5) - 1] ?? most;
  const points = 30 + Math.floor(Math.sqrt(n));
  const thetas = Array.from(
    { length: points },
    (_, i) => 1 / most + (1 - Math.sqrt(points / (i + 0.5))) / (3 * quartile),
  );
  const shapeAt = (theta: number) => excesses.reduce((sum, value) => sum + ln(1 - theta * value), 0) / n;
  const lnProfile = thetas.map((theta) => {
    const k = shapeAt(theta);
    return n * (ln(-theta / k) - k - 1);
  });
  const greatest = Math.max(...lnProfile);
  const weights = lnProfile.map((value) => exp(value - greatest));
  const total = weights.reduce((sum, value) => sum + value, 0);
  const theta = thetas.reduce((sum, value, i) => sum + (value * (weights[i] ?? 0)) / total, 0);
  return shapeAt(theta);
}

/**
 * The Pareto shape of the upper tail of importance weights, k-hat: below 0.7 means over the weighted draws are reliable (Vehtari,
 * Simpson, Gelman, Yao and Gabry 2024). -Infinity where the weights have no tail: all alike, or too few of them.
 */
export function paretoShape(weights: ArrayLike<number>): number {
  const sorted = Float64Array.from(weights).sort();
  const n = sorted.length;
  const tail = Math.floor(Math.min(n / 5, 3 * Math.sqrt(n)));
  if (tail < LEAST_TAIL) return Number.NEGATIVE_INFINITY;
  const threshold = sorted[n - tail - 1] ?? 0;
  const excesses = Array.from(sorted.subarray(n - tail), (value) => value - threshold).filter(
    (value) => value > 0,
  );
  if (excesses.length < LEAST_TAIL) return Number.NEGATIVE_INFINITY;
  const count = excesses.length;
  return (count * paretoShapeOf(excesses) + PRIOR_WEIGHT * PRIOR_SHAPE) / (count + PRIOR_WEIGHT);
}
