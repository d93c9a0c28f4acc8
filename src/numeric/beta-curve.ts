import { betaRegularised, lnBeta } from "./beta-function";
import { betaQuantile } from "./beta-quantile";
import { exp, LN_SQRT_TWO_PI, ln } from "./elementary";
import { normalLower, normalUpper } from "./normal-distribution";
import { type Jet, scoreCurve } from "./score-curve";

/** Quantile and its distance from 1, whichever is less inverted for, so that neither loses digits to the other. */
function bothEnds(alpha: number, beta: number, belowHalf: number, z: number): readonly [number, number] {
  const p = normalLower(z);
  if (p <= belowHalf) {
    const x = betaQuantile(p, alpha, beta);
    return [x, 1 - x];
  }
  const rest = betaQuantile(normalUpper(z), beta, alpha);
  return [1 - rest, rest];
}

/**
 * logit x over the standard normal number z of equal probability, I_x(alpha, beta) = Phi(z). The slope is the ratio of the
 * densities of z and logit x, s = phi(z) / (x (1 - x) f(x)); so s' / s = -z + (beta x - alpha (1 - x)) s.
 */
function jetAt(alpha: number, beta: number, lnBetaAB: number, belowHalf: number, z: number): Jet {
  const [x, rest] = bothEnds(alpha, beta, belowHalf, z);
  const [lnX, lnRest] = [ln(x), ln(rest)];
  const slope = exp(lnBetaAB - LN_SQRT_TWO_PI - 0.5 * z * z - alpha * lnX - beta * lnRest);
  return { value: lnX - lnRest, slope, curvature: slope * (-z + (beta * x - alpha * rest) * slope) };
}

/** logit of the quantile of Beta(alpha, beta), as a curve over the standard normal. */
export function betaCurve(alpha: number, beta: number): (z: number) => number {
  const lnBetaAB = lnBeta(alpha, beta);
  const belowHalf = betaRegularised(alpha, beta, 0.5);
  return scoreCurve((z) => jetAt(alpha, beta, lnBetaAB, belowHalf, z));
}
