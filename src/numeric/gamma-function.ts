import { exp, LN_SQRT_TWO_PI, ln, PI } from "./elementary";

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Gamma(x) for x > 0 (Lanczos, g = 7, nine terms; relative error about 1e-15). */
export function lnGamma(x: number): number {
  if (x < 0.5) return ln(PI / sinPi(x)) - lnGamma(1 - x);
  const y = x - 1;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (y + i);
  const t = y + 7.5;
  return LN_SQRT_TWO_PI + (y + 0.5) * ln(t) - t + ln(sum);
}

/** sin(pi x) for x in (0, 0.5), by its Taylor series. */
function sinPi(x: number): number {
  const a = PI * x;
  const z = a * a;
  let term = a;
  let sum = a;
  for (let k = 1; k < 16; k++) {
    term *= -z / (2 * k * (2 * k + 1));
    sum += term;
  }
  return sum;
}

/** Terms needed grow with the square root of the shape: enough for shapes up to 1e8. */
const MOST_TERMS = 100_000;
const PRECISION = 1e-15;
const TINY = 1e-300;

/** The lower part by its series, good for x < a + 1. */
function lowerSeries(a: number, x: number, lnGammaA: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * exp(-x + a * ln(x) - lnGammaA);
}

/** The upper part by its continued fraction (Lentz's method), good for x >= a + 1. */
function upperFraction(a: number, x: number, lnGammaA: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < PRECISION) break;
  }
  return h * exp(-x + a * ln(x) - lnGammaA);
}

/** Regularised lower incomplete gamma function P(a, x): the distribution function of Gamma(a, 1). */
export function gammaLower(a: number, x: number, lnGammaA = lnGamma(a)): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? lowerSeries(a, x, lnGammaA) : 1 - upperFraction(a, x, lnGammaA);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), accurate in the tail. */
export function gammaUpper(a: number, x: number, lnGammaA = lnGamma(a)): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x, lnGammaA) : upperFraction(a, x, lnGammaA);
}
