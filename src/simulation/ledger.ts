import type { Block } from "../kernel/block";
import { LANES, type Shape } from "../kernel/shape";
import { HISTOGRAM_CELLS, type Tally, type TallyLayout, tallyLayout } from "../kernel/tally-layout";
import { addRow, createRowSums, type RowSums } from "./row-sums";

/** Integer tallies of a run so far. Adding blocks is exact and commutes, so any split and order gives the same ledger. */
export interface Ledger {
  readonly shape: Shape;
  readonly layout: TallyLayout;
  readonly rows: RowSums;
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
    rows: createRowSums(layout.length, rounds),
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
export function addTally(ledger: Ledger, block: Block, tally: Tally): void {
  const places = headlinePlaces(ledger);
  for (let i = 0; i < block.draws; i++) {
    const row = i * ledger.layout.length;
    addRow(ledger.rows, block.firstDraw + i, tally.counts, row);
    addHeadline(ledger, places, block.firstDraw + i, tally, row);
  }
  for (let i = 0; i < ledger.histograms.length; i++) {
    ledger.histograms[i] = (ledger.histograms[i] ?? 0) + (tally.histograms[i] ?? 0);
  }
  ledger.pathsDone += block.draws * LANES;
}

/** Shares of paths of a headline quantity, draw by draw, in order of draws; needs the rounds each draw has had. */
export function headlineShares({ headline, rows }: Ledger, quantity: number): Float64Array {
  const draws = [...headline.keys()].sort((a, b) => a - b);
  return Float64Array.from(draws, (draw) => {
    const rounds = rows.open.get(draw)?.rounds ?? rows.rounds;
    return (headline.get(draw)?.[quantity] ?? 0) / (rounds * LANES);
  });
}
