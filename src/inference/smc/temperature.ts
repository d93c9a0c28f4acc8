import { normaliseWeights } from "../../kernel/filter/weights";

/** The next temperature leaves the population worth this share of its number (the usual choice). */
const KEEP = 0.5;
const BISECTIONS = 50;

/** A step up: the new temperature, the weights it gives, and ln of their mean. */
export interface Step {
  readonly temperature: number;
  readonly weights: Float64Array;
  readonly lnMean: number;
}

function weighAt(lnLikelihoods: Float64Array, by: number, into: Float64Array) {
  const lnWeights = lnLikelihoods.map((value) => (value === Number.NEGATIVE_INFINITY ? value : by * value));
  return normaliseWeights(lnWeights, into);
}

/** The highest temperature, at most 1, at which the population is still worth half its number (Del Moral, Doucet and Jasra 2012). */
export function nextTemperature(lnLikelihoods: Float64Array, temperature: number, lnCount: number): Step {
  const weights = new Float64Array(lnLikelihoods.length);
  const least = KEEP * lnLikelihoods.length;
  let low = 0;
  let high = 1 - temperature;
  if (weighAt(lnLikelihoods, high, weights).effective < least) {
    for (let i = 0; i < BISECTIONS; i++) {
      const middle = (low + high) / 2;
      if (weighAt(lnLikelihoods, middle, weights).effective < least) high = middle;
      else low = middle;
    }
    high = low;
  }
  const { lnSum } = weighAt(lnLikelihoods, high, weights);
  return { temperature: Math.min(1, temperature + high), weights, lnMean: lnSum - lnCount };
}
