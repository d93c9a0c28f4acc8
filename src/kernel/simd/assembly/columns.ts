/** Columns are worked on four quads at a time: an address is worked out once, the quads stand at fixed distances from it. */

/** into += weight from */
export function addScaled(into: usize, from: usize, weight: v128): void {
  v128.store(into, f32x4.add(v128.load(into), f32x4.mul(weight, v128.load(from))));
  v128.store(into, f32x4.add(v128.load(into, 16), f32x4.mul(weight, v128.load(from, 16))), 16);
  v128.store(into, f32x4.add(v128.load(into, 32), f32x4.mul(weight, v128.load(from, 32))), 32);
  v128.store(into, f32x4.add(v128.load(into, 48), f32x4.mul(weight, v128.load(from, 48))), 48);
}

/** into += value */
export function addNumber(into: usize, value: v128): void {
  v128.store(into, f32x4.add(v128.load(into), value));
  v128.store(into, f32x4.add(v128.load(into, 16), value), 16);
  v128.store(into, f32x4.add(v128.load(into, 32), value), 32);
  v128.store(into, f32x4.add(v128.load(into, 48), value), 48);
}

/** into *= value */
export function scale(into: usize, value: v128): void {
  v128.store(into, f32x4.mul(v128.load(into), value));
  v128.store(into, f32x4.mul(v128.load(into, 16), value), 16);
  v128.store(into, f32x4.mul(v128.load(into, 32), value), 32);
  v128.store(into, f32x4.mul(v128.load(into, 48), value), 48);
}

export function copy(into: usize, from: usize): void {
  v128.store(into, v128.load(from));
  v128.store(into, v128.load(from, 16), 16);
  v128.store(into, v128.load(from, 32), 32);
  v128.store(into, v128.load(from, 48), 48);
}

export function keepMost(into: usize, from: usize): void {
  v128.store(into, f32x4.max(v128.load(into), v128.load(from)));
  v128.store(into, f32x4.max(v128.load(into, 16), v128.load(from, 16)), 16);
  v128.store(into, f32x4.max(v128.load(into, 32), v128.load(from, 32)), 32);
  v128.store(into, f32x4.max(v128.load(into, 48), v128.load(from, 48)), 48);
}

export function keepLeast(into: usize, from: usize): void {
  v128.store(into, f32x4.min(v128.load(into), v128.load(from)));
  v128.store(into, f32x4.min(v128.load(into, 16), v128.load(from, 16)), 16);
  v128.store(into, f32x4.min(v128.load(into, 32), v128.load(from, 32)), 32);
  v128.store(into, f32x4.min(v128.load(into, 48), v128.load(from, 48)), 48);
}

/** Lanes of a column that are equal to a number. */
// @ts-ignore: decorator
@inline
export function countEqual(at: usize, value: v128): i32 {
  return lanesSet(
    i32x4.eq(v128.load(at), value),
    i32x4.eq(v128.load(at, 16), value),
    i32x4.eq(v128.load(at, 32), value),
    i32x4.eq(v128.load(at, 48), value),
  );
}

/** Lanes of a column that are above a number. */
// @ts-ignore: decorator
@inline
export function countAbove(at: usize, value: v128): i32 {
  return lanesSet(
    i32x4.gt_s(v128.load(at), value),
    i32x4.gt_s(v128.load(at, 16), value),
    i32x4.gt_s(v128.load(at, 32), value),
    i32x4.gt_s(v128.load(at, 48), value),
  );
}

/** How many of sixteen lanes are set. */
// @ts-ignore: decorator
@inline
function lanesSet(a: v128, b: v128, c: v128, d: v128): i32 {
  return popcnt(i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d))));
}
