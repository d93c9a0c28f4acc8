import { exp, ln } from "../../numeric/elementary";

/** Particles are made anew once they are worth fewer than this share of their number (the usual choice). */
export const RESAMPLE_BELOW = 0.5;

/** What the weights of the particles say. */
export interface Weighed {
  /** ln of the sum of the weights. */
  readonly lnSum: number;
  /** The number of equal weights that are as informative: (sum w)^2 / sum w^2. */
  readonly effective: number;
}

/** Turns ln weights into weights that sum to 1. Weights that are all 0 leave nothing to divide: lnSum is -Infinity. */
export function normaliseWeights(lnWeights: ArrayLike<number>, into: Float64Array): Weighed {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < into.length; i++) if (lnWeights[i]! > greatest) greatest = lnWeights[i]!;
  if (!(greatest > Number.NEGATIVE_INFINITY)) return { lnSum: Number.NEGATIVE_INFINITY, effective: 0 };
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < into.length; i++) {
    const weight = exp(lnWeights[i]! - greatest);
    into[i] = weight;
    sum += weight;
    squares += weight * weight;
  }
  for (let i = 0; i < into.length; i++) into[i] = into[i]! / sum;
  return { lnSum: greatest + ln(sum), effective: (sum * sum) / squares };
}
