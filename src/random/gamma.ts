import { exp } from "../numeric/elementary";
import { gammaQuantile } from "../numeric/gamma-quantile";
import { normalQuantile } from "../numeric/normal-distribution";
import { SCORE_REACH } from "../numeric/score-curve";
import { gammaCurves, hasCurve } from "./law-curves";

/**
 * The law of Gamma(shape, rate), mean shape / rate, as its quantile function: read off a curve, inverted for in the far tails.
 */
export function gamma(shape: number, rate: number): (u: number) => number {
  if (!hasCurve(shape)) return (u) => gammaQuantile(u, shape, rate);
  const lnQuantile = gammaCurves()(shape);
  return (u) => {
    const z = normalQuantile(u);
    return Math.abs(z) < SCORE_REACH ? exp(lnQuantile(z)) / rate : gammaQuantile(u, shape, rate);
  };
}
