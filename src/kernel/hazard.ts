import { exp, ln } from "../numeric/elementary";

/** The probability of a month whose hazard is multiplied: 1 - (1 - p)^times. */
export function scaledProbability(probability: number, lnTimes: number): number {
  if (lnTimes === 0) return probability;
  // What is certain stays so under any multiple but 0.
  if (probability >= 1) return lnTimes === Number.NEGATIVE_INFINITY ? 0 : probability;
  return 1 - exp(ln(1 - probability) * exp(lnTimes));
}
