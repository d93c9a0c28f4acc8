import { run } from "../../../generated/assembly/layout";
import { fillNormals, fillWords } from "./lane-random";
import { int, setInt } from "./memory";

/**
 * Columns of random numbers of a purpose and month. Where several models run the same paths, the columns of every month are
 * held, and filled by the first that asks; a stamp says for whose paths.
 */
// @ts-ignore: decorator
@inline
function isHeld(stamps: usize, month: i32): bool {
  if (stamps == 0) return false;
  if (int(stamps, month) == run.epoch) return true;
  setInt(stamps, month, run.epoch);
  return false;
}

// @ts-ignore: decorator
@inline
export function normalColumns(purpose: i32, month: i32, count: i32, base: usize, stride: usize, stamps: usize): usize {
  const at = base + stride * <usize>month;
  if (!isHeld(stamps, month)) fillNormals(purpose, month, count, at);
  return at;
}

// @ts-ignore: decorator
@inline
export function wordColumns(purpose: i32, month: i32, count: i32, base: usize, stride: usize, stamps: usize): usize {
  const at = base + stride * <usize>month;
  if (!isHeld(stamps, month)) fillWords(purpose, month, count, at);
  return at;
}
