/**
 * Constants in all four lanes, read from memory: engines take four or five instructions for a vector constant that stands
 * in code, and the compiler would move it back into a loop that it was kept out of.
 */
const REALS = memory.data<f32>([1, 0.5, 0.33333334, 100, 4, 0.25, 6.283185307179586, -2, 65536, 1.52587890625e-5, 1.1920928955078125e-7, 256, 0.001, 64, 12582912]);
const INTS = memory.data<i32>([0x007fffff, 0x3f000000, 126, 0xffff, 1, 2]);

// @ts-ignore: decorator
@inline
export function one(): v128 {
  return v128.load32_splat(REALS, 0);
}

// @ts-ignore: decorator
@inline
export function half(): v128 {
  return v128.load32_splat(REALS, 4);
}

// @ts-ignore: decorator
@inline
export function third(): v128 {
  return v128.load32_splat(REALS, 8);
}

// @ts-ignore: decorator
@inline
export function hundred(): v128 {
  return v128.load32_splat(REALS, 12);
}

// @ts-ignore: decorator
@inline
export function four(): v128 {
  return v128.load32_splat(REALS, 16);
}

// @ts-ignore: decorator
@inline
export function quarter(): v128 {
  return v128.load32_splat(REALS, 20);
}

// @ts-ignore: decorator
@inline
export function twoPi(): v128 {
  return v128.load32_splat(REALS, 24);
}

// @ts-ignore: decorator
@inline
export function minusTwo(): v128 {
  return v128.load32_splat(REALS, 28);
}

// @ts-ignore: decorator
@inline
export function cells(): v128 {
  return v128.load32_splat(REALS, 32);
}

// @ts-ignore: decorator
@inline
export function cell(): v128 {
  return v128.load32_splat(REALS, 36);
}

// @ts-ignore: decorator
@inline
export function cellOfUniform(): v128 {
  return v128.load32_splat(REALS, 40);
}

// @ts-ignore: decorator
@inline
export function levelUnits(): v128 {
  return v128.load32_splat(REALS, 44);
}

// @ts-ignore: decorator
@inline
export function margin(): v128 {
  return v128.load32_splat(REALS, 48);
}

// @ts-ignore: decorator
@inline
export function sixtyFour(): v128 {
  return v128.load32_splat(REALS, 52);
}

/** Added to a number, rounds it to a whole one, which then stands in the lowest bits. */
// @ts-ignore: decorator
@inline
export function rounder(): v128 {
  return v128.load32_splat(REALS, 56);
}

// @ts-ignore: decorator
@inline
export function mantissa(): v128 {
  return v128.load32_splat(INTS, 0);
}

// @ts-ignore: decorator
@inline
export function exponentOfHalf(): v128 {
  return v128.load32_splat(INTS, 4);
}

// @ts-ignore: decorator
@inline
export function bias(): v128 {
  return v128.load32_splat(INTS, 8);
}

// @ts-ignore: decorator
@inline
export function lowHalf(): v128 {
  return v128.load32_splat(INTS, 12);
}

// @ts-ignore: decorator
@inline
export function unit(): v128 {
  return v128.load32_splat(INTS, 16);
}

// @ts-ignore: decorator
@inline
export function two(): v128 {
  return v128.load32_splat(INTS, 20);
}

/** One of a list of constants. */
// @ts-ignore: decorator
@inline
export function constant(list: usize, index: usize): v128 {
  return v128.load32_splat(list + index * 4);
}
