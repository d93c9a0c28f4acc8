import { cells, lowHalf, one } from "./constants";
import { uniformsAt } from "./lane-random";
import { column } from "./memory";

/** Cells of a number of 16 bits. */
export const CELLS: f32 = 65536;

/** Sixteen bits of a slot in four lanes, two slots a word: the twin of halves.ts. */
// @ts-ignore: decorator
@inline
export function halvesAt(words: usize, slot: i32, v: usize): v128 {
  const word = v128.load(column(words, slot >> 1) + v);
  return f32x4.convert_i32x4_s(slot & 1 ? i32x4.shr_u(word, 16) : v128.and(word, lowHalf()));
}

/** Which lanes have a number below a probability. Where its sixteen bits do not decide, it is read further. */
// @ts-ignore: decorator
@inline
export function isBelow(halves: v128, probability: v128, rest: i32, month: i32, slot: i32, v: usize): v128 {
  const edge = f32x4.mul(probability, cells());
  const sure = f32x4.le(f32x4.add(halves, one()), edge);
  const open = v128.andnot(f32x4.lt(halves, edge), sure);
  return v128.any_true(open) ? v128.or(sure, v128.and(open, restBelow(halves, edge, rest, month, slot, v))) : sure;
}

function restBelow(halves: v128, edge: v128, rest: i32, month: i32, slot: i32, v: usize): v128 {
  return f32x4.lt(uniformsAt(rest, month, slot, v), f32x4.sub(edge, halves));
}
