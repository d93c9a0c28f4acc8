import type { Purpose } from "../random/counter";
import { LANES } from "./shape";

/** Columns of random numbers of one purpose and month, and for whose paths they were made. */
interface Entry {
  readonly values: Float64Array;
  epoch: number;
}

/**
 * Random numbers that several models draw for the same paths, made once. The numbers are what they would be without it:
 * each depends on its path, purpose, month and slot alone.
 */
export interface Memo {
  /** Grows by one with every change of paths. */
  epoch: number;
  readonly entries: Map<number, Entry>;
}

export function createMemo(): Memo {
  return { epoch: 0, entries: new Map() };
}

/** Columns for slots 0..count-1 of a purpose and month: taken over where they are held, else filled and held. */
export function recall(
  memo: Memo,
  purpose: Purpose,
  month: number,
  count: number,
  out: Float64Array,
  fill: () => void,
): void {
  const key = (month << 5) | purpose;
  const held = memo.entries.get(key);
  if (held !== undefined && held.epoch === memo.epoch && held.values.length >= count * LANES) {
    out.set(held.values.length === count * LANES ? held.values : held.values.subarray(0, count * LANES));
    return;
  }
  fill();
  const entry =
    held?.values.length === count * LANES ? held : { values: new Float64Array(count * LANES), epoch: 0 };
  entry.values.set(out.subarray(0, count * LANES));
  entry.epoch = memo.epoch;
  memo.entries.set(key, entry);
}
