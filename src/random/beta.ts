import { betaQuantile } from "../numeric/beta-quantile";
import { logistic } from "../numeric/elementary";
import { normalQuantile } from "../numeric/normal-distribution";
import { SCORE_REACH } from "../numeric/score-curve";
import { betaCurves, hasCurve } from "./law-curves";

/**
 * The law of Beta(alpha, beta), mean alpha / (alpha + beta), as its quantile function: read off a curve, inverted for in the
 * far tails.
 */
export function beta(alpha: number, betaParameter: number): (u: number) => number {
  if (!hasCurve(alpha, betaParameter)) return (u) => betaQuantile(u, alpha, betaParameter);
  const logitQuantile = betaCurves()(alpha, betaParameter);
  return (u) => {
    const z = normalQuantile(u);
    return Math.abs(z) < SCORE_REACH ? logistic(logitQuantile(z)) : betaQuantile(u, alpha, betaParameter);
  };
}
