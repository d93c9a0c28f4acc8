import type { Block } from "../kernel/block";
import { LANES, type Shape } from "../kernel/shape";
import { HISTOGRAM_CELLS, type Tally, type TallyLayout, tallyLayout } from "../kernel/tally-layout";
import { addDraw, createDrawCounts, type DrawCounts, drawsOf } from "./draw-counts";
import { addRow, createRowSums, type RowSums } from "./row-sums";

/** Integer tallies of a run so far. Adding blocks is exact and commutes, so any split and order gives the same ledger. */
export interface Ledger {
  readonly shape: Shape;
  readonly layout: TallyLayout;
  readonly rows: RowSums;
  /** Counts of the headline quantities draw by draw: pathways of the last window, then the watched one by the horizon. */
  readonly headline: DrawCounts;
  readonly histograms: Uint32Array;
  pathsDone: number;
}

export function createLedger(shape: Shape, rounds: number): Ledger {
  const layout = tallyLayout(shape);
  return {
    shape,
    layout,
    rows: createRowSums(layout.length, rounds),
    headline: createDrawCounts(shape.pathways + 1),
    histograms: new Uint32Array((shape.factors + shape.indices) * (shape.months + 1) * HISTOGRAM_CELLS),
    pathsDone: 0,
  };
}

/** Places of the headline quantities in a row of counts. */
export function headlinePlaces({ shape, layout }: Ledger): number[] {
  const last = layout.pathway + (shape.months - 1) * shape.pathways;
  const pathways = Array.from({ length: shape.pathways }, (_, pathway) => last + pathway);
  return [...pathways, layout.watchedBy + shape.months - 1];
}

function addHistograms(into: Uint32Array, from: Uint16Array): void {
  for (let i = 0; i < into.length; i++) into[i]! += from[i]!;
}

/** Adds the tallies of a block. */
export function addTally(ledger: Ledger, block: Block, tally: Tally): void {
  const places = headlinePlaces(ledger);
  for (let i = 0; i < block.draws; i++) {
    const row = i * ledger.layout.length;
    addRow(ledger.rows, block.firstDraw + i, tally.counts, row);
    addDraw(ledger.headline, block.firstDraw + i, tally.counts, row, places);
  }
  addHistograms(ledger.histograms, tally.histograms);
  ledger.pathsDone += block.draws * LANES;
}

/** Shares of paths of a headline quantity, draw by draw, in order of draws. */
export function headlineShares({ headline }: Ledger, quantity: number): Float64Array {
  const { counts, rounds, width } = headline;
  return Float64Array.from(
    drawsOf(headline),
    (draw) => counts[draw * width + quantity]! / (rounds[draw]! * LANES),
  );
}
