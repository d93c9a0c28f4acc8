/*
 * Elementary functions in single precision, after the Cephes library (S. L. Moshier: logf.c). Only + - * /, square root,
 * comparisons and bit operations are used, which WebAssembly fixes to the bit.
 * Columns are worked as in exponential.ts.
 */
import { bias, constant, exponentOfHalf, half, mantissa, one } from "./constants";
import { scratch } from "../../../generated/assembly/layout";

const LN = memory.data<f32>([
  // sqrt(1/2), and ln 2 in two parts.
  0.707106781186547524, 0.693359375, -2.12194440e-4,
  7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
]);

/** Natural logarithms of the positive normal numbers in a column. */
export function lnColumn(from: usize, into: usize): void {
  let k = mantissa();
  let ae = v128.load(from), be = v128.load(from, 16), ce = v128.load(from, 32), de = v128.load(from, 48);
  let a = v128.and(ae, k), b = v128.and(be, k), c = v128.and(ce, k), d = v128.and(de, k);
  k = exponentOfHalf();
  a = v128.or(a, k); b = v128.or(b, k); c = v128.or(c, k); d = v128.or(d, k);
  k = constant(LN, 0);
  let ap = f32x4.lt(a, k), bp = f32x4.lt(b, k), cp = f32x4.lt(c, k), dp = f32x4.lt(d, k);
  k = bias();
  ae = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(ae, 23), k), ap)); be = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(be, 23), k), bp)); ce = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(ce, 23), k), cp)); de = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(de, 23), k), dp));
  a = f32x4.add(a, v128.and(a, ap)); b = f32x4.add(b, v128.and(b, bp)); c = f32x4.add(c, v128.and(c, cp)); d = f32x4.add(d, v128.and(d, dp));
  k = one();
  a = f32x4.sub(a, k); b = f32x4.sub(b, k); c = f32x4.sub(c, k); d = f32x4.sub(d, k);
  k = constant(LN, 3);
  ap = f32x4.mul(a, k); bp = f32x4.mul(b, k); cp = f32x4.mul(c, k); dp = f32x4.mul(d, k);
  k = constant(LN, 4);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 5);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 6);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 7);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 8);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 9);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 10);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(LN, 11);
  ap = f32x4.add(ap, k); bp = f32x4.add(bp, k); cp = f32x4.add(cp, k); dp = f32x4.add(dp, k);
  ap = f32x4.mul(ap, f32x4.mul(a, f32x4.mul(a, a))); bp = f32x4.mul(bp, f32x4.mul(b, f32x4.mul(b, b))); cp = f32x4.mul(cp, f32x4.mul(c, f32x4.mul(c, c))); dp = f32x4.mul(dp, f32x4.mul(d, f32x4.mul(d, d)));
  k = constant(LN, 2);
  ap = f32x4.add(ap, f32x4.mul(ae, k)); bp = f32x4.add(bp, f32x4.mul(be, k)); cp = f32x4.add(cp, f32x4.mul(ce, k)); dp = f32x4.add(dp, f32x4.mul(de, k));
  k = half();
  ap = f32x4.sub(ap, f32x4.mul(f32x4.mul(a, a), k)); bp = f32x4.sub(bp, f32x4.mul(f32x4.mul(b, b), k)); cp = f32x4.sub(cp, f32x4.mul(f32x4.mul(c, c), k)); dp = f32x4.sub(dp, f32x4.mul(f32x4.mul(d, d), k));
  k = constant(LN, 1);
  v128.store(into, f32x4.add(f32x4.add(a, ap), f32x4.mul(ae, k))); v128.store(into, f32x4.add(f32x4.add(b, bp), f32x4.mul(be, k)), 16); v128.store(into, f32x4.add(f32x4.add(c, cp), f32x4.mul(ce, k)), 32); v128.store(into, f32x4.add(f32x4.add(d, dp), f32x4.mul(de, k)), 48);
}

/** Natural logarithms in four lanes, for what is seldom needed. */
export function ln(x: v128): v128 {
  v128.store(scratch.few, x);
  lnColumn(scratch.few, scratch.few);
  return v128.load(scratch.few);
}

export function ln1(x: f32): f32 {
  return f32x4.extract_lane(ln(f32x4.splat(x)), 0);
}
