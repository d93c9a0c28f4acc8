import { exp, LN_SQRT_TWO_PI, ln } from "./elementary";
import { lnGamma } from "./gamma-function";
import { gammaQuantile } from "./gamma-quantile";
import { normalLower } from "./normal-distribution";
import { type Jet, scoreCurve } from "./score-curve";

/**
 * ln x over the standard normal number z of equal probability, P(shape, x) = Phi(z). The slope is the ratio of the densities of
 * z and ln x, s = phi(z) / (x f(x)); so s' / s = -z + (x - shape) s.
 */
function jetAt(shape: number, lnGammaShape: number, z: number): Jet {
  const x = gammaQuantile(normalLower(z), shape, 1);
  const value = ln(x);
  const slope = exp(lnGammaShape - LN_SQRT_TWO_PI - 0.5 * z * z - shape * value + x);
  return { value, slope, curvature: slope * (-z + (x - shape) * slope) };
}

/** ln of the quantile of Gamma(shape, 1), as a curve over the standard normal. */
export function gammaCurve(shape: number): (z: number) => number {
  const lnGammaShape = lnGamma(shape);
  return scoreCurve((z) => jetAt(shape, lnGammaShape, z));
}
