import { exp, ln } from "./elementary";
import { gammaLower, lnGamma } from "./gamma-function";
import { invertIncreasing } from "./invert";
import { normalQuantile } from "./normal-distribution";

/** First guess: Wilson and Hilferty's cube where it is good, the leading term of P(a, x) near zero where it is not. */
function guess(a: number, p: number, lnGammaA: number): number {
  const small = exp((ln(p) + ln(a) + lnGammaA) / a);
  const spread = 1 / (9 * a);
  const root = 1 - spread + normalQuantile(p) * Math.sqrt(spread);
  return root > 0.3 && a > 0.4 ? a * root * root * root : small;
}

/** Quantile of Gamma(shape, rate), mean shape / rate, at p in (0, 1). */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  const lnGammaShape = lnGamma(shape);
  const x = invertIncreasing(
    (y) => gammaLower(shape, y, lnGammaShape),
    (y) => exp((shape - 1) * ln(y) - y - lnGammaShape),
    p,
    guess(shape, p, lnGammaShape),
    [0, Number.POSITIVE_INFINITY],
  );
  return x / rate;
}
