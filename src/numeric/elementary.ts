/**
 * The only source of transcendental functions in the engine.
 *
 * `Math.exp` and its kin differ in their last bits between JavaScript engines. Everything here is built from
 * `+ - * /`, `Math.sqrt` and integer operations, which IEEE 754 fixes to the bit, so results agree everywhere.
 * The polynomials are those of FreeBSD's msun (e_exp.c, e_log.c, k_sin.c, k_cos.c); errors stay below 1 ulp or so.
 */

export const LN2 = 0.6931471805599453;
export const PI = 3.141592653589793;
export const TWO_PI = 6.283185307179586;
/** ln sqrt(2 pi): what the logarithm of a standard normal density is below -z^2 / 2. */
export const LN_SQRT_TWO_PI = 0.9189385332046728;

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const SQRT2 = 1.4142135623730951;
const TWO_30 = 1073741824;
const LARGEST_EXPONENT = 709.782712893384;
const SMALLEST_EXPONENT = -745.1332191019411;

/** `x * 2^k` for an integer k. */
export function scaleByPowerOfTwo(x: number, k: number): number {
  let scaled = x;
  let left = k;
  while (left >= 30) {
    scaled *= TWO_30;
    left -= 30;
  }
  while (left <= -30) {
    scaled /= TWO_30;
    left += 30;
  }
  return left >= 0 ? scaled * (1 << left) : scaled / (1 << -left);
}

/** e to the power x. */
export function exp(x: number): number {
  if (x > LARGEST_EXPONENT) return Number.POSITIVE_INFINITY;
  if (x < SMALLEST_EXPONENT) return 0;
  const k = Math.floor(INVERSE_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return scaleByPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** Natural logarithm; NaN below 0, minus infinity at 0. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let m = x;
  let k = 0;
  while (m >= TWO_30) {
    m /= TWO_30;
    k += 30;
  }
  while (m < 1) {
    m *= TWO_30;
    k -= 30;
  }
  const shift = 31 - Math.clz32(m);
  m /= 1 << shift;
  k += shift;
  if (m > SQRT2) {
    m *= 0.5;
    k += 1;
  }
  return k * LN2_HIGH + (lnNearOne(m - 1) + k * LN2_LOW);
}

/** ln(1 + f) for f in [sqrt(1/2) - 1, sqrt(2) - 1]. */
function lnNearOne(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return f - (half - s * (half + even + odd));
}

/** The logistic function, 1 / (1 + exp(-x)). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** ln(p / (1 - p)), for p in (0, 1). */
export function logit(p: number): number {
  return ln(p / (1 - p));
}

/** sin of an angle in [-pi/4, pi/4]. */
function sineNearZero(x: number): number {
  const z = x * x;
  const tail =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x + x * z * (-1.66666666666666324348e-1 + z * tail);
}

/** cos of an angle in [-pi/4, pi/4]. */
function cosineNearZero(x: number): number {
  const z = x * x;
  const tail =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  return 1 - (0.5 * z - z * tail);
}

/** cos(2 pi u) for u in [0, 1]: the reduction to an eighth of a turn is exact. */
export function cosTurn(u: number): number {
  const quarter = Math.floor(4 * u + 0.5);
  const angle = TWO_PI * (u - 0.25 * quarter);
  switch (quarter & 3) {
    case 0:
      return cosineNearZero(angle);
    case 1:
      return -sineNearZero(angle);
    case 2:
      return -cosineNearZero(angle);
    default:
      return sineNearZero(angle);
  }
}

/** sin(2 pi u) for u in [0, 1]. */
export function sinTurn(u: number): number {
  const quarter = Math.floor(4 * u + 0.5);
  const angle = TWO_PI * (u - 0.25 * quarter);
  switch (quarter & 3) {
    case 0:
      return sineNearZero(angle);
    case 1:
      return cosineNearZero(angle);
    case 2:
      return -sineNearZero(angle);
    default:
      return -cosineNearZero(angle);
  }
}
