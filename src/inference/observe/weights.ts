import { exp } from "../../numeric/elementary";

/** Weights of draws with sum 1: those they had times exp(power ln likelihood). */
export function weightsAt(prior: Float64Array, lnLikelihood: Float64Array, power = 1): Float64Array {
  const greatest = lnLikelihood.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const weights = prior.map((weight, draw) => weight * exp(power * ((lnLikelihood[draw] ?? 0) - greatest)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Effective draws of weights with sum 1 (Kish). */
export const effective = (weights: Float64Array): number =>
  1 / weights.reduce((sum, weight) => sum + weight * weight, 0);

/** Sums of ln likelihoods of several pieces, each times what it counts. */
export function combined(
  pieces: readonly { readonly ln: Float64Array; readonly counts: number }[],
  draws: number,
): Float64Array {
  const sum = new Float64Array(draws);
  for (const { ln, counts } of pieces)
    for (let draw = 0; draw < draws; draw++) sum[draw] = (sum[draw] ?? 0) + counts * (ln[draw] ?? 0);
  return sum;
}
