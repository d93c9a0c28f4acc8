import { half, one, sixtyFour, third } from "./constants";
import { exp, exp1 } from "./exponential";
import { ln } from "./logarithm";

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
