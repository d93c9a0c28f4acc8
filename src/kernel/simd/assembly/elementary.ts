/**
 * Elementary functions of columns and of four numbers, in single precision, after the Cephes library (S. L. Moshier:
 * expf.c, logf.c, sinf.c, cosf.c). Only + - * /, square root, comparisons and bit operations are used, which WebAssembly
 * fixes to the bit.
 *
 * A column is worked in four chains side by side: each step of one waits for the step before, and a constant is read once
 * for four. That is nearly three times as fast as quad after quad.
 */
import { bias, exponentOfHalf, four, half, mantissa, one, quarter, sixtyFour, third, two, twoPi, unit } from "./constants";
import { scratch } from "../../../generated/assembly/layout";
import { COLUMN, QUAD } from "./memory";

const EXP = memory.data<f32>([
  // The least and the greatest argument, 1 / ln 2, what rounds to a whole number when added, and ln 2 in two parts.
  -87.33, 88.37, 1.44269504088896341, 12582912, 0.693359375, -2.12194440e-4,
  // The polynomial, from the highest power down.
  1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1, 1,
]);

const LN = memory.data<f32>([
  // sqrt(1/2), and ln 2 in two parts.
  0.707106781186547524, 0.693359375, -2.12194440e-4,
  7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
]);

const SINE = memory.data<f32>([-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1]);
const COSINE = memory.data<f32>([2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2]);

/** One of a list of constants, in all four lanes. */
// @ts-ignore: decorator
@inline
function constant(list: usize, index: usize): v128 {
  return v128.load32_splat(list + index * 4);
}

/** e to the powers in a column; the least normal number below, finite above. */
export function expColumn(from: usize, into: usize): void {
  let k = constant(EXP, 0);
  let a = f32x4.pmax(v128.load(from), k);
  let b = f32x4.pmax(v128.load(from, 16), k);
  let c = f32x4.pmax(v128.load(from, 32), k);
  let d = f32x4.pmax(v128.load(from, 48), k);
  k = constant(EXP, 1);
  a = f32x4.pmin(a, k);
  b = f32x4.pmin(b, k);
  c = f32x4.pmin(c, k);
  d = f32x4.pmin(d, k);
  k = constant(EXP, 2);
  let an = f32x4.mul(a, k);
  let bn = f32x4.mul(b, k);
  let cn = f32x4.mul(c, k);
  let dn = f32x4.mul(d, k);
  k = constant(EXP, 3);
  an = f32x4.add(an, k);
  bn = f32x4.add(bn, k);
  cn = f32x4.add(cn, k);
  dn = f32x4.add(dn, k);
  let ap = f32x4.sub(an, k);
  let bp = f32x4.sub(bn, k);
  let cp = f32x4.sub(cn, k);
  let dp = f32x4.sub(dn, k);
  k = constant(EXP, 4);
  a = f32x4.sub(a, f32x4.mul(ap, k));
  b = f32x4.sub(b, f32x4.mul(bp, k));
  c = f32x4.sub(c, f32x4.mul(cp, k));
  d = f32x4.sub(d, f32x4.mul(dp, k));
  k = constant(EXP, 5);
  a = f32x4.sub(a, f32x4.mul(ap, k));
  b = f32x4.sub(b, f32x4.mul(bp, k));
  c = f32x4.sub(c, f32x4.mul(cp, k));
  d = f32x4.sub(d, f32x4.mul(dp, k));
  k = constant(EXP, 6);
  ap = f32x4.mul(a, k);
  bp = f32x4.mul(b, k);
  cp = f32x4.mul(c, k);
  dp = f32x4.mul(d, k);
  k = constant(EXP, 7);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 8);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 9);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 10);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 11);
  ap = f32x4.add(ap, k);
  bp = f32x4.add(bp, k);
  cp = f32x4.add(cp, k);
  dp = f32x4.add(dp, k);
  ap = f32x4.add(f32x4.mul(ap, f32x4.mul(a, a)), a);
  bp = f32x4.add(f32x4.mul(bp, f32x4.mul(b, b)), b);
  cp = f32x4.add(f32x4.mul(cp, f32x4.mul(c, c)), c);
  dp = f32x4.add(f32x4.mul(dp, f32x4.mul(d, d)), d);
  k = constant(EXP, 12);
  v128.store(into, i32x4.add(f32x4.add(ap, k), i32x4.shl(an, 23)));
  v128.store(into, i32x4.add(f32x4.add(bp, k), i32x4.shl(bn, 23)), 16);
  v128.store(into, i32x4.add(f32x4.add(cp, k), i32x4.shl(cn, 23)), 32);
  v128.store(into, i32x4.add(f32x4.add(dp, k), i32x4.shl(dn, 23)), 48);
}

/** Natural logarithms of the positive normal numbers in a column. */
export function lnColumn(from: usize, into: usize): void {
  let k = mantissa();
  let ae = v128.load(from);
  let be = v128.load(from, 16);
  let ce = v128.load(from, 32);
  let de = v128.load(from, 48);
  let a = v128.and(ae, k);
  let b = v128.and(be, k);
  let c = v128.and(ce, k);
  let d = v128.and(de, k);
  k = exponentOfHalf();
  a = v128.or(a, k);
  b = v128.or(b, k);
  c = v128.or(c, k);
  d = v128.or(d, k);
  k = constant(LN, 0);
  let ap = f32x4.lt(a, k);
  let bp = f32x4.lt(b, k);
  let cp = f32x4.lt(c, k);
  let dp = f32x4.lt(d, k);
  k = bias();
  ae = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(ae, 23), k), ap));
  be = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(be, 23), k), bp));
  ce = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(ce, 23), k), cp));
  de = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(de, 23), k), dp));
  a = f32x4.add(a, v128.and(a, ap));
  b = f32x4.add(b, v128.and(b, bp));
  c = f32x4.add(c, v128.and(c, cp));
  d = f32x4.add(d, v128.and(d, dp));
  k = constant(EXP, 12);
  a = f32x4.sub(a, k);
  b = f32x4.sub(b, k);
  c = f32x4.sub(c, k);
  d = f32x4.sub(d, k);
  k = constant(LN, 3);
  ap = f32x4.mul(a, k);
  bp = f32x4.mul(b, k);
  cp = f32x4.mul(c, k);
  dp = f32x4.mul(d, k);
  k = constant(LN, 4);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 5);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 6);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 7);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 8);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 9);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 10);
  ap = f32x4.mul(f32x4.add(ap, k), a);
  bp = f32x4.mul(f32x4.add(bp, k), b);
  cp = f32x4.mul(f32x4.add(cp, k), c);
  dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 11);
  ap = f32x4.add(ap, k);
  bp = f32x4.add(bp, k);
  cp = f32x4.add(cp, k);
  dp = f32x4.add(dp, k);
  ap = f32x4.mul(ap, f32x4.mul(a, f32x4.mul(a, a)));
  bp = f32x4.mul(bp, f32x4.mul(b, f32x4.mul(b, b)));
  cp = f32x4.mul(cp, f32x4.mul(c, f32x4.mul(c, c)));
  dp = f32x4.mul(dp, f32x4.mul(d, f32x4.mul(d, d)));
  k = constant(LN, 2);
  ap = f32x4.add(ap, f32x4.mul(ae, k));
  bp = f32x4.add(bp, f32x4.mul(be, k));
  cp = f32x4.add(cp, f32x4.mul(ce, k));
  dp = f32x4.add(dp, f32x4.mul(de, k));
  k = half();
  ap = f32x4.sub(ap, f32x4.mul(f32x4.mul(a, a), k));
  bp = f32x4.sub(bp, f32x4.mul(f32x4.mul(b, b), k));
  cp = f32x4.sub(cp, f32x4.mul(f32x4.mul(c, c), k));
  dp = f32x4.sub(dp, f32x4.mul(f32x4.mul(d, d), k));
  k = constant(LN, 1);
  v128.store(into, f32x4.add(f32x4.add(a, ap), f32x4.mul(ae, k)));
  v128.store(into, f32x4.add(f32x4.add(b, bp), f32x4.mul(be, k)), 16);
  v128.store(into, f32x4.add(f32x4.add(c, cp), f32x4.mul(ce, k)), 32);
  v128.store(into, f32x4.add(f32x4.add(d, dp), f32x4.mul(de, k)), 48);
}

/** e to the power x in four lanes, for what is seldom needed. */
export function exp(x: v128): v128 {
  v128.store(scratch.few, x);
  expColumn(scratch.few, scratch.few);
  return v128.load(scratch.few);
}

export function ln(x: v128): v128 {
  v128.store(scratch.few, x);
  lnColumn(scratch.few, scratch.few);
  return v128.load(scratch.few);
}

/** e to the power x, of one number. */
export function exp1(x: f32): f32 {
  return f32x4.extract_lane(exp(f32x4.splat(x)), 0);
}

export function ln1(x: f32): f32 {
  return f32x4.extract_lane(ln(f32x4.splat(x)), 0);
}

/** 1 / (1 + exp(-x)) */
export function logistic(x: v128): v128 {
  return f32x4.div(one(), f32x4.add(one(), exp(f32x4.neg(x))));
}

/** Turns columns of radii and of angles, in turns, into cosines and sines of the radius: by the nearest quarter turn and what is left. */
export function turnColumns(radii: usize, turns: usize, first: usize, second: usize): void {
  for (let v: usize = 0; v < COLUMN; v += 2 * QUAD) turnPair(radii + v, turns + v, first + v, second + v);
}

/** Two quads side by side. */
// @ts-ignore: decorator
@inline
function turnPair(radii: usize, turns: usize, first: usize, second: usize): void {
  let k = constant(EXP, 3);
  const at = v128.load(turns);
  const bt = v128.load(turns, 16);
  const aq = f32x4.add(f32x4.mul(at, four()), k);
  const bq = f32x4.add(f32x4.mul(bt, four()), k);
  const aleft = f32x4.sub(at, f32x4.mul(f32x4.sub(aq, k), quarter()));
  const bleft = f32x4.sub(bt, f32x4.mul(f32x4.sub(bq, k), quarter()));
  k = twoPi();
  const a = f32x4.mul(aleft, k);
  const b = f32x4.mul(bleft, k);
  const az = f32x4.mul(a, a);
  const bz = f32x4.mul(b, b);
  k = constant(SINE, 0);
  let as = f32x4.mul(az, k);
  let bs = f32x4.mul(bz, k);
  k = constant(SINE, 1);
  as = f32x4.mul(f32x4.add(as, k), az);
  bs = f32x4.mul(f32x4.add(bs, k), bz);
  k = constant(SINE, 2);
  as = f32x4.mul(f32x4.add(as, k), az);
  bs = f32x4.mul(f32x4.add(bs, k), bz);
  as = f32x4.add(f32x4.mul(as, a), a);
  bs = f32x4.add(f32x4.mul(bs, b), b);
  k = constant(COSINE, 0);
  let ac = f32x4.mul(az, k);
  let bc = f32x4.mul(bz, k);
  k = constant(COSINE, 1);
  ac = f32x4.mul(f32x4.add(ac, k), az);
  bc = f32x4.mul(f32x4.add(bc, k), bz);
  k = constant(COSINE, 2);
  ac = f32x4.mul(f32x4.add(ac, k), f32x4.mul(az, az));
  bc = f32x4.mul(f32x4.add(bc, k), f32x4.mul(bz, bz));
  k = half();
  ac = f32x4.sub(ac, f32x4.mul(az, k));
  bc = f32x4.sub(bc, f32x4.mul(bz, k));
  k = one();
  ac = f32x4.add(ac, k);
  bc = f32x4.add(bc, k);
  const aswaps = i32x4.shr_s(i32x4.shl(aq, 31), 31);
  const bswaps = i32x4.shr_s(i32x4.shl(bq, 31), 31);
  k = two();
  const asSign = i32x4.shl(v128.and(aq, k), 30);
  const bsSign = i32x4.shl(v128.and(bq, k), 30);
  const acSign = i32x4.shl(v128.and(i32x4.add(aq, unit()), k), 30);
  const bcSign = i32x4.shl(v128.and(i32x4.add(bq, unit()), k), 30);
  const ar = v128.load(radii);
  const br = v128.load(radii, 16);
  v128.store(first, f32x4.mul(ar, v128.xor(v128.bitselect(as, ac, aswaps), acSign)));
  v128.store(first, f32x4.mul(br, v128.xor(v128.bitselect(bs, bc, bswaps), bcSign)), 16);
  v128.store(second, f32x4.mul(ar, v128.xor(v128.bitselect(ac, as, aswaps), asSign)));
  v128.store(second, f32x4.mul(br, v128.xor(v128.bitselect(bc, bs, bswaps), bsSign)), 16);
}

/** 1 - (1 - p)^times, where ln(times) is not 0; what is certain stays so under any multiple but 0. */
export function scaledProbability(p: v128, lnTimes: f32): v128 {
  const scaled = f32x4.sub(one(), exp(f32x4.mul(ln(f32x4.sub(one(), p)), f32x4.splat(exp1(lnTimes)))));
  const certain = lnTimes == -Infinity ? f32x4.splat(0) : p;
  return v128.bitselect(certain, scaled, f32x4.ge(p, one()));
}

/** Which lanes have u below 1 - exp(-h), which lies between h - h2/2 and h - h2/2 + h3/6: few need the exponential. */
// @ts-ignore: decorator
@inline
export function strikes(u: v128, hazard: v128): v128 {
  // Beyond 64 it is certain, and its powers stay within single precision.
  const h = f32x4.pmin(hazard, sixtyFour());
  const square = f32x4.mul(h, f32x4.mul(h, half()));
  const low = f32x4.sub(h, square);
  const high = f32x4.add(low, f32x4.mul(f32x4.mul(h, square), third()));
  const sure = f32x4.lt(u, low);
  const open = v128.andnot(f32x4.lt(u, high), sure);
  return v128.any_true(open) ? v128.or(sure, v128.and(open, strikesExactly(u, h))) : sure;
}

function strikesExactly(u: v128, h: v128): v128 {
  return f32x4.lt(u, f32x4.sub(one(), exp(f32x4.neg(h))));
}
