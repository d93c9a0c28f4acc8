import { betaQuantile } from "../numeric/beta-quantile";

/** Probabilities of the two ends of a range. */
const ENDS = [0.05, 0.95] as const;

/** Spreads that a forecast does not tell from none. Beta laws narrower than this are beyond their continued fraction. */
const NO_SPREAD = 1e-5;

/**
 * 5 to 95 % of the chances p_j of the draws, of which only counts in m paths each are known: the quantiles of the Beta law
 * that has their mean and their variance, both freed of the noise of finitely many paths. This is the beta-binomial fitted by
 * moments: J. C. Kleinman, Proportions with extraneous variance, Journal of the American Statistical Association 68 (1973)
 * 46-54. Shares pulled towards their mean, the other way, keep the steps and the skewness of the counts: docs/decisions.md.
 *
 * Where a chance is high in fewer than one draw in twenty and nil in the others, both ends lie below the mean.
 *
 * @param mean Of the chances, from 0 to 1.
 * @param sd Of the chances themselves, without the noise of the paths.
 */
export function betaRange(mean: number, sd: number): [number, number] {
  if (sd < NO_SPREAD || mean <= 0 || mean >= 1) return [mean, mean];
  const size = (mean * (1 - mean)) / (sd * sd) - 1;
  // Nothing on 0 to 1 varies more than chances that are 0 or 1 each; an estimate may.
  if (size <= 0) return [mean > ENDS[1] ? 1 : 0, mean < ENDS[0] ? 0 : 1];
  const [low, high] = ENDS.map((p) => betaQuantile(p, mean * size, (1 - mean) * size)) as [number, number];
  // Both may be so near 0 that the search for them stopped on its way.
  return [Math.min(low, high), high];
}
