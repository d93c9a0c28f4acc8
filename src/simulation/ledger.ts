import type { Block } from "../kernel/block";
import { LANES, type Shape } from "../kernel/shape";
import {
  HISTOGRAM_CELLS,
  headlinePlaces,
  type RowTotals,
  type Tally,
  type TallyLayout,
  tallyLayout,
} from "../kernel/tally-layout";
import { addDraw, createDrawCounts, type DrawCounts } from "./draw-counts";
import { addRow, addSums, createRowSums, type RowSums } from "./row-sums";

/** Integer tallies of a run so far. Adding blocks is exact and commutes, so any split and order gives the same ledger. */
export interface Ledger {
  readonly shape: Shape;
  readonly layout: TallyLayout;
  readonly rows: RowSums;
  /** Counts of the headline quantities draw by draw, for the fingerprint: pathways of the last window, the watched one by the horizon. */
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

function addHistograms(into: Uint32Array, from: Uint16Array): void {
  for (let i = 0; i < into.length; i++) into[i]! += from[i]!;
}

function addRows({ rows, headline, shape, layout }: Ledger, block: Block, counts: Uint16Array): void {
  const places = headlinePlaces(shape, layout);
  for (let i = 0; i < block.draws; i++) {
    const row = i * layout.length;
    addRow(rows, block.firstDraw + i, counts, row);
    addDraw(headline, block.firstDraw + i, counts, row, places);
  }
}

function addTotals({ rows, headline }: Ledger, block: Block, totals: RowTotals): void {
  addSums(rows, block.draws, totals.sums, totals.squares);
  const places = Array.from({ length: headline.width }, (_, place) => place);
  for (let i = 0; i < block.draws; i++)
    addDraw(headline, block.firstDraw + i, totals.headline, i * headline.width, places);
}

/** Adds the tallies of a block. */
export function addTally(ledger: Ledger, block: Block, { counts, totals, histograms }: Tally): void {
  if (totals === undefined) addRows(ledger, block, counts);
  else addTotals(ledger, block, totals);
  addHistograms(ledger.histograms, histograms);
  ledger.pathsDone += block.draws * LANES;
}
