/*
 * Elementary functions in single precision, after the Cephes library (S. L. Moshier: expf.c). Only + - * /, square root,
 * comparisons and bit operations are used, which WebAssembly fixes to the bit.
 *
 * A column is worked in four chains side by side: each step of one waits for the step before, and a constant is read once
 * for four. That is much faster than quad after quad.
 */
import { constant, one } from "./constants";
import { scratch } from "../../../generated/assembly/layout";

const EXP = memory.data<f32>([
  // The least and the greatest argument, 1 / ln 2, what rounds to a whole number when added, and ln 2 in two parts.
  -87.33, 88.37, 1.44269504088896341, 12582912, 0.693359375, -2.12194440e-4,
  // The polynomial, from the highest power down.
  1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1, 1,
]);

/** e to the powers in a column; the least normal number below, finite above. */
export function expColumn(from: usize, into: usize): void {
  let k = constant(EXP, 0);
  let a = f32x4.pmax(v128.load(from), k), b = f32x4.pmax(v128.load(from, 16), k), c = f32x4.pmax(v128.load(from, 32), k), d = f32x4.pmax(v128.load(from, 48), k);
  k = constant(EXP, 1);
  a = f32x4.pmin(a, k); b = f32x4.pmin(b, k); c = f32x4.pmin(c, k); d = f32x4.pmin(d, k);
  k = constant(EXP, 2);
  let an = f32x4.mul(a, k), bn = f32x4.mul(b, k), cn = f32x4.mul(c, k), dn = f32x4.mul(d, k);
  k = constant(EXP, 3);
  an = f32x4.add(an, k); bn = f32x4.add(bn, k); cn = f32x4.add(cn, k); dn = f32x4.add(dn, k);
  let ap = f32x4.sub(an, k), bp = f32x4.sub(bn, k), cp = f32x4.sub(cn, k), dp = f32x4.sub(dn, k);
  k = constant(EXP, 4);
  a = f32x4.sub(a, f32x4.mul(ap, k)); b = f32x4.sub(b, f32x4.mul(bp, k)); c = f32x4.sub(c, f32x4.mul(cp, k)); d = f32x4.sub(d, f32x4.mul(dp, k));
  k = constant(EXP, 5);
  a = f32x4.sub(a, f32x4.mul(ap, k)); b = f32x4.sub(b, f32x4.mul(bp, k)); c = f32x4.sub(c, f32x4.mul(cp, k)); d = f32x4.sub(d, f32x4.mul(dp, k));
  k = constant(EXP, 6);
  ap = f32x4.mul(a, k); bp = f32x4.mul(b, k); cp = f32x4.mul(c, k); dp = f32x4.mul(d, k);
  k = constant(EXP, 7);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 8);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 9);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 10);
  ap = f32x4.mul(f32x4.add(ap, k), a); bp = f32x4.mul(f32x4.add(bp, k), b); cp = f32x4.mul(f32x4.add(cp, k), c); dp = f32x4.mul(f32x4.add(dp, k), d);
  k = constant(EXP, 11);
  ap = f32x4.add(ap, k); bp = f32x4.add(bp, k); cp = f32x4.add(cp, k); dp = f32x4.add(dp, k);
  ap = f32x4.add(f32x4.mul(ap, f32x4.mul(a, a)), a); bp = f32x4.add(f32x4.mul(bp, f32x4.mul(b, b)), b); cp = f32x4.add(f32x4.mul(cp, f32x4.mul(c, c)), c); dp = f32x4.add(f32x4.mul(dp, f32x4.mul(d, d)), d);
  k = constant(EXP, 12);
  v128.store(into, i32x4.add(f32x4.add(ap, k), i32x4.shl(an, 23))); v128.store(into, i32x4.add(f32x4.add(bp, k), i32x4.shl(bn, 23)), 16); v128.store(into, i32x4.add(f32x4.add(cp, k), i32x4.shl(cn, 23)), 32); v128.store(into, i32x4.add(f32x4.add(dp, k), i32x4.shl(dn, 23)), 48);
}

/** e to the power x in four lanes, for what is seldom needed. */
export function exp(x: v128): v128 {
  v128.store(scratch.few, x);
  expColumn(scratch.few, scratch.few);
  return v128.load(scratch.few);
}

/** e to the power x, of one number. */
export function exp1(x: f32): f32 {
  return f32x4.extract_lane(exp(f32x4.splat(x)), 0);
}

/** 1 / (1 + exp(-x)) */
export function logistic(x: v128): v128 {
  return f32x4.div(one(), f32x4.add(one(), exp(f32x4.neg(x))));
}
