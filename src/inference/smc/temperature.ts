import { ExecutionError, issue } from "../../contracts/errors";
import { normaliseWeights } from "../../kernel/filter/weights";

/** The next temperature leaves the population worth this share of its number (the usual choice). */
const KEEP = 0.5;
const BISECTIONS = 50;

/** A step up: the new temperature, the weights it gives, and ln of their mean. */
export interface Step {
  readonly temperature: number;
  readonly weights: Float64Array;
  /** Points that they are worth. */
  readonly effective: number;
  readonly lnMean: number;
}

function weighAt(lnLikelihoods: Float64Array, by: number, into: Float64Array) {
  const lnWeights = lnLikelihoods.map((value) => (value === Number.NEGATIVE_INFINITY ? value : by * value));
  return normaliseWeights(lnWeights, into);
}

/** Without a point that can give the data there is no temperature to rise to. */
function mustBePossible(lnLikelihoods: Float64Array): void {
  if (lnLikelihoods.some((value) => value > Number.NEGATIVE_INFINITY)) return;
  const expected = "a point of the prior under which the record is possible";
  const received = `${lnLikelihoods.length} points, all with likelihood 0`;
  const remedy = "Look for a row that the model cannot give, or take more points and particles.";
  throw new ExecutionError("The record cannot be fitted", [
    issue({ code: "impossible-record", path: ["record"], expected, received, remedy }),
  ]);
}

/**
 * The highest temperature, at most 1, at which the population is still worth half its number (Del Moral, Doucet and Jasra 2012).
 * Where more than half of the points are impossible it stays, and the others take their places.
 *
 * @throws ExecutionError where all points are impossible.
 */
export function nextTemperature(lnLikelihoods: Float64Array, temperature: number, lnCount: number): Step {
  mustBePossible(lnLikelihoods);
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
  const { lnSum, effective } = weighAt(lnLikelihoods, high, weights);
  return { temperature: Math.min(1, temperature + high), weights, effective, lnMean: lnSum - lnCount };
}
