import { LANES, type Shape } from "../kernel/shape";
import { HISTOGRAM_CELLS, type Tally, type TallyLayout, tallyLayout } from "../kernel/tally-layout";
import { addCounts, type DrawSums, emptySums } from "../statistics/two-level";
import type { BlockResult } from "./executor";

interface OpenDraw {
  rounds: number;
  readonly counts: Uint32Array;
}

/**
 * Integer tallies of a run so far. Adding blocks is exact and commutes, so any split and order gives the same ledger. A
 * draw is held apart only until all its rounds are in; then its counts and their squares join the sums, which do not grow.
 */
export interface Ledger {
  readonly shape: Shape;
  readonly layout: TallyLayout;
  readonly rounds: number;
  /** Draws with all rounds in, and over them the sum of every count and of its square. */
  complete: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly open: Map<number, OpenDraw>;
  /** Counts of the headline quantities draw by draw: pathways of the last window, then the watched one by the horizon. */
  readonly headline: Map<number, Uint32Array>;
  readonly histograms: Float64Array;
  pathsDone: number;
}

export function createLedger(shape: Shape, rounds: number): Ledger {
  const layout = tallyLayout(shape);
  return {
    shape,
    layout,
    rounds,
    complete: 0,
    sums: new Float64Array(layout.length),
    squares: new Float64Array(layout.length),
    open: new Map(),
    headline: new Map(),
    histograms: new Float64Array((shape.factors + shape.indices) * (shape.months + 1) * HISTOGRAM_CELLS),
    pathsDone: 0,
  };
}

/** Places of the headline quantities in a row of counts. */
export function headlinePlaces({ shape, layout }: Ledger): number[] {
  const last = layout.pathway + (shape.months - 1) * shape.pathways;
  const pathways = Array.from({ length: shape.pathways }, (_, pathway) => last + pathway);
  return [...pathways, layout.watchedBy + shape.months - 1];
}

function close(ledger: Ledger, counts: ArrayLike<number>, from: number): void {
  const { sums, squares, layout } = ledger;
  for (let i = 0; i < layout.length; i++) {
    const count = counts[from + i] ?? 0;
    if (count === 0) continue;
    sums[i] = (sums[i] ?? 0) + count;
    squares[i] = (squares[i] ?? 0) + count * count;
  }
  ledger.complete += 1;
}

function addToOpen(ledger: Ledger, draw: number, tally: Tally, row: number): void {
  let open = ledger.open.get(draw);
  if (open === undefined) {
    open = { rounds: 0, counts: new Uint32Array(ledger.layout.length) };
    ledger.open.set(draw, open);
  }
  for (let i = 0; i < open.counts.length; i++)
    open.counts[i] = (open.counts[i] ?? 0) + (tally.counts[row + i] ?? 0);
  open.rounds += 1;
  if (open.rounds < ledger.rounds) return;
  close(ledger, open.counts, 0);
  ledger.open.delete(draw);
}

function addHeadline(
  ledger: Ledger,
  places: readonly number[],
  draw: number,
  tally: Tally,
  row: number,
): void {
  const held = ledger.headline.get(draw) ?? new Uint32Array(places.length);
  places.forEach((place, i) => {
    held[i] = (held[i] ?? 0) + (tally.counts[row + place] ?? 0);
  });
  ledger.headline.set(draw, held);
}

/** Adds the tallies of a block. */
export function addBlock(ledger: Ledger, { block, tally }: BlockResult): void {
  const places = headlinePlaces(ledger);
  for (let i = 0; i < block.draws; i++) {
    const row = i * ledger.layout.length;
    if (ledger.rounds === 1) close(ledger, tally.counts, row);
    else addToOpen(ledger, block.firstDraw + i, tally, row);
    addHeadline(ledger, places, block.firstDraw + i, tally, row);
  }
  for (let i = 0; i < ledger.histograms.length; i++) {
    ledger.histograms[i] = (ledger.histograms[i] ?? 0) + (tally.histograms[i] ?? 0);
  }
  ledger.pathsDone += block.draws * LANES;
}

/** Sums over draws of one counted quantity, complete and open draws together; `unit` is what one path counts as. */
export function drawSums(ledger: Ledger, place: number, unit = 1): DrawSums {
  const sums = emptySums();
  const m = ledger.rounds * LANES;
  addCounts(
    sums,
    ledger.complete,
    m,
    (ledger.sums[place] ?? 0) / unit,
    (ledger.squares[place] ?? 0) / (unit * unit),
  );
  for (const { rounds, counts } of ledger.open.values()) {
    const count = (counts[place] ?? 0) / unit;
    addCounts(sums, 1, rounds * LANES, count, count * count);
  }
  return sums;
}

/** Shares of paths of a headline quantity, draw by draw, in order of draws; needs the rounds each draw has had. */
export function headlineShares(ledger: Ledger, quantity: number): Float64Array {
  const draws = [...ledger.headline.keys()].sort((a, b) => a - b);
  return Float64Array.from(draws, (draw) => {
    const rounds = ledger.open.get(draw)?.rounds ?? ledger.rounds;
    return (ledger.headline.get(draw)?.[quantity] ?? 0) / (rounds * LANES);
  });
}

/** Total count of a quantity over all paths so far. */
export function totalCount(ledger: Ledger, place: number): number {
  let total = ledger.sums[place] ?? 0;
  for (const { counts } of ledger.open.values()) total += counts[place] ?? 0;
  return total;
}
