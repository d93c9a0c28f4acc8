const MOST_STEPS = 200;
const PRECISION = 1e-13;

/**
 * Solves `lower(x) = p` for an increasing `lower` with derivative `density`, from a first guess inside (low, high).
 * Newton's method, replaced by a bisection (a doubling while `high` is infinite) whenever a step would leave the
 * bracket: it cannot diverge.
 */
export function invertIncreasing(
  lower: (x: number) => number,
  density: (x: number) => number,
  p: number,
  guess: number,
  support: readonly [number, number],
): number {
  let [low, high] = support;
  let x = guess;
  for (let step = 0; step < MOST_STEPS; step++) {
    const error = lower(x) - p;
    if (error === 0) return x;
    if (error > 0) high = x;
    else low = x;
    const slope = density(x);
    let next = slope > 0 ? x - error / slope : Number.NaN;
    if (!(next > low && next < high)) next = high === Number.POSITIVE_INFINITY ? 2 * x : 0.5 * (low + high);
    if (Math.abs(next - x) <= PRECISION * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
