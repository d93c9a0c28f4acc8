import { gammaUpper } from "../numeric/gamma-function";
import { normalQuantile } from "../numeric/normal-distribution";

/** P(N <= count) = Q(count + 1, mean), accurate in both tails. */
function lower(count: number, mean: number): number {
  return gammaUpper(count + 1, mean);
}

/**
 * The law of Poisson(mean) as its quantile function: the least count whose distribution function reaches u.
 * Searches outwards from the normal approximation, a few counts at most.
 */
export function poisson(mean: number): (u: number) => number {
  return (u) => {
    let count = Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(u)));
    while (lower(count, mean) < u) count += 1;
    while (count > 0 && lower(count - 1, mean) >= u) count -= 1;
    return count;
  };
}
