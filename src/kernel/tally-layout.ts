import { LANES, type Shape } from "./shape";

/** Cells of every histogram; the outermost are open. */
export const HISTOGRAM_CELLS = 400;

/** An act of several authors is shared out in whole units: 60 divides by one to six. */
export const AUTHOR_UNITS = 60;

/** Where each counted quantity of a draw stands in its row. */
export interface TallyLayout {
  readonly pathway: number;
  readonly rules: number;
  readonly watchedBy: number;
  readonly split: number;
  readonly authors: number;
  readonly veto: number;
  readonly channelIn: number;
  readonly channelBy: number;
  readonly eventIn: number;
  readonly eventBy: number;
  readonly leaderIn: number;
  readonly leaderBy: number;
  readonly actIn: number;
  readonly actBy: number;
  readonly indicatorIn: number;
  readonly indicatorBy: number;
  readonly length: number;
}

export function tallyLayout(shape: Shape): TallyLayout {
  const { months, pathways, rules, countries, channels, events, turnovers, indicators } = shape;
  let length = 0;
  const next = (count: number): number => {
    length += count;
    return length - count;
  };
  return {
    pathway: next(months * pathways),
    rules: next(rules * pathways),
    watchedBy: next(months),
    split: next(1),
    authors: next(countries),
    veto: next(countries),
    channelIn: next(channels * months),
    channelBy: next(channels * months),
    eventIn: next(events * months),
    eventBy: next(events * months),
    leaderIn: next(turnovers * months),
    leaderBy: next(turnovers * months),
    actIn: next(countries * months),
    actBy: next(countries * months),
    indicatorIn: next(indicators * months),
    indicatorBy: next(indicators * months),
    length,
  };
}

/** Most draws of a block: as many paths as fit into one cell. */
export const MOST_BLOCK_DRAWS = Math.floor((2 ** 16 - 1) / LANES);

/** Places of the headline quantities in a row: pathways of the last window, then the watched one by the horizon. */
export function headlinePlaces({ months, pathways }: Shape, layout: TallyLayout): number[] {
  const last = layout.pathway + (months - 1) * pathways;
  return [...Array.from({ length: pathways }, (_, pathway) => last + pathway), layout.watchedBy + months - 1];
}

/** Rows of counts added up over the draws of a block, place by place, and those of the headline quantities as they are. */
export interface RowTotals {
  readonly sums: Uint32Array;
  readonly squares: Float64Array;
  /** Draw after draw. */
  readonly headline: Uint16Array;
}

/**
 * Integer tallies of a block: one row of counts a draw, or their totals where every draw has all its paths in the block, and
 * histograms of every series by month, `asOf` included, over all its paths.
 */
export interface Tally {
  readonly layout: TallyLayout;
  /** None where there are totals. */
  readonly counts: Uint16Array;
  readonly totals: RowTotals | undefined;
  readonly histograms: Uint16Array;
}

export function allocateTally(shape: Shape, draws: number): Tally {
  const layout = tallyLayout(shape);
  return {
    layout,
    counts: new Uint16Array(layout.length * draws),
    totals: undefined,
    histograms: new Uint16Array((shape.factors + shape.indices) * (shape.months + 1) * HISTOGRAM_CELLS),
  };
}
