/*
 * Elementary functions in single precision, after the Cephes library (S. L. Moshier: sinf.c, cosf.c). Only + - * /, square root,
 * comparisons and bit operations are used, which WebAssembly fixes to the bit.
 * Columns are worked as in exponential.ts.
 */
import { constant, four, half, one, quarter, rounder, two, twoPi, unit } from "./constants";
import { COLUMN, QUAD } from "./memory";

// Polynomials in the square of an angle, from the highest power down.
const SINE = memory.data<f32>([-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1]);
const COSINE = memory.data<f32>([2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2]);

/** Turns columns of radii and of angles, in turns, into cosines and sines of the radius: by the nearest quarter turn and what is left. */
export function turnColumns(radii: usize, turns: usize, first: usize, second: usize): void {
  for (let v: usize = 0; v < COLUMN; v += 2 * QUAD) turnPair(radii + v, turns + v, first + v, second + v);
}

/** Two quads side by side. */
// @ts-ignore: decorator
@inline
function turnPair(radii: usize, turns: usize, first: usize, second: usize): void {
  let k = rounder();
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
