import { betaRegularised, lnBeta } from "./beta-function";
import { exp, ln } from "./elementary";
import { invertIncreasing } from "./invert";

/** First guess: the mean, or the leading term of I_x(a, b) at the end of the support that p lies close to. */
function guess(p: number, alpha: number, beta: number, scale: number): number {
  const nearZero = exp((ln(p) + ln(alpha) + scale) / alpha);
  const nearOne = exp((ln(1 - p) + ln(beta) + scale) / beta);
  if (nearZero < 0.1) return nearZero;
  return nearOne < 0.1 ? 1 - nearOne : alpha / (alpha + beta);
}

/** Quantile of Beta(alpha, beta), mean alpha / (alpha + beta), at p in (0, 1). */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  const scale = lnBeta(alpha, beta);
  return invertIncreasing(
    (x) => betaRegularised(alpha, beta, x, scale),
    (x) => exp((alpha - 1) * ln(x) + (beta - 1) * ln(1 - x) - scale),
    p,
    guess(p, alpha, beta, scale),
    [0, 1],
  );
}
