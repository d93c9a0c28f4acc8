import { LANES } from "../kernel/shape";
import { addCounts, type DrawSums, emptySums } from "../statistics/two-level";

interface OpenDraw {
  rounds: number;
  readonly counts: Int32Array;
}

/**
 * Rows of whole numbers, one a draw, as the sums over draws of every place and of its square. Adding is exact and
 * commutes. A draw is held apart only until all its rounds are in; then it joins the sums, which do not grow.
 */
export interface RowSums {
  readonly length: number;
  readonly rounds: number;
  /** Draws with all rounds in. */
  complete: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly open: Map<number, OpenDraw>;
}

export function createRowSums(length: number, rounds: number): RowSums {
  const sums = new Float64Array(length);
  return { length, rounds, complete: 0, sums, squares: new Float64Array(length), open: new Map() };
}

function close(rows: RowSums, counts: ArrayLike<number>, from: number): void {
  const { sums, squares, length } = rows;
  for (let i = 0; i < length; i++) {
    const count = counts[from + i]!;
    sums[i]! += count;
    squares[i]! += count * count;
  }
  rows.complete += 1;
}

/** Adds one round of a draw: the row that begins at `from`. */
export function addRow(rows: RowSums, draw: number, counts: ArrayLike<number>, from: number): void {
  if (rows.rounds === 1) {
    close(rows, counts, from);
    return;
  }
  let open = rows.open.get(draw);
  if (open === undefined) {
    open = { rounds: 0, counts: new Int32Array(rows.length) };
    rows.open.set(draw, open);
  }
  for (let i = 0; i < rows.length; i++) open.counts[i]! += counts[from + i]!;
  open.rounds += 1;
  if (open.rounds < rows.rounds) return;
  close(rows, open.counts, 0);
  rows.open.delete(draw);
}

/** Adds draws that are complete, by their sums and the sums of their squares. */
export function addSums(rows: RowSums, draws: number, sums: Uint32Array, squares: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    rows.sums[i]! += sums[i]!;
    rows.squares[i]! += squares[i]!;
  }
  rows.complete += draws;
}

/** Sums over draws of one place, complete and open draws together; `unit` is what one path counts as. */
export function drawSums(rows: RowSums, place: number, unit = 1): DrawSums {
  const sums = emptySums();
  const m = rows.rounds * LANES;
  const square = unit * unit;
  addCounts(sums, rows.complete, m, (rows.sums[place] ?? 0) / unit, (rows.squares[place] ?? 0) / square);
  for (const { rounds, counts } of rows.open.values()) {
    const count = (counts[place] ?? 0) / unit;
    addCounts(sums, 1, rounds * LANES, count, count * count);
  }
  return sums;
}

/** Total of a place over all draws so far. */
export function totalOf(rows: RowSums, place: number): number {
  let total = rows.sums[place] ?? 0;
  for (const { counts } of rows.open.values()) total += counts[place] ?? 0;
  return total;
}

/** Draws with at least one round in. */
export function drawsIn(rows: RowSums): number {
  return rows.complete + rows.open.size;
}
