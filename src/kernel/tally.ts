import { evaluate } from "./expression";
import type { Group } from "./group";
import { groupOperands, label } from "./rules";
import { LANES, type Shape, WINDOW_MONTHS } from "./shape";

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
  readonly length: number;
}

export function tallyLayout(shape: Shape): TallyLayout {
  const { months, pathways, rules, countries, channels, events, turnovers } = shape;
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
    length,
  };
}

/** Integer tallies of a block: one row of counts a draw, and histograms of every series by month, `asOf` included, over all its paths. */
export interface Tally {
  readonly layout: TallyLayout;
  readonly counts: Uint16Array;
  readonly histograms: Uint32Array;
}

export function allocateTally(shape: Shape, draws: number): Tally {
  const layout = tallyLayout(shape);
  return {
    layout,
    counts: new Uint16Array(layout.length * draws),
    histograms: new Uint32Array((shape.factors + shape.indices) * (shape.months + 1) * HISTOGRAM_CELLS),
  };
}

/** Counts one month of a group into the row at `row`. */
export function tallyMonth(group: Group, tally: Tally, row: number, month: number): void {
  const { program, state } = group;
  const { shape } = program;
  const { layout, counts } = tally;
  for (let lane = 0; lane < LANES; lane++) {
    counts[row + layout.pathway + (month - 1) * shape.pathways + state.pathway[lane]!]! += 1;
    if (state.firstWatched[lane]! > 0) counts[row + layout.watchedBy + month - 1]! += 1;
    if (month > shape.months - WINDOW_MONTHS) counts[row + layout.veto + state.vetoHolder[lane]!]! += 1;
  }
  countLast(
    state.lastEvent,
    shape.events,
    shape.months,
    counts,
    row + layout.eventIn,
    row + layout.eventBy,
    month,
  );
  countLast(
    state.lastChange,
    shape.turnovers,
    shape.months,
    counts,
    row + layout.leaderIn,
    row + layout.leaderBy,
    month,
  );
  countLast(
    state.lastAct,
    shape.countries,
    shape.months,
    counts,
    row + layout.actIn,
    row + layout.actBy,
    month,
  );
  countChannels(group, tally, row, month);
  countSeries(group, tally, month);
}

/** Adds, for every column of "last month it happened", those of this month and those of any month so far. */
function countLast(
  last: Int32Array,
  columns: number,
  months: number,
  counts: Uint16Array,
  atIn: number,
  atBy: number,
  month: number,
): void {
  for (let column = 0; column < columns; column++) {
    let now = 0;
    let ever = 0;
    for (let lane = 0; lane < LANES; lane++) {
      const when = last[column * LANES + lane]!;
      if (when > 0) ever += 1;
      if (when === month) now += 1;
    }
    counts[atIn + column * months + month - 1]! += now;
    counts[atBy + column * months + month - 1]! += ever;
  }
}

/** A ministerial channel is asked whether it met, a call aside; the others whether there was any contact. */
function countChannels(
  { program, state }: Group,
  { layout, counts }: Tally,
  row: number,
  month: number,
): void {
  const { channels, months } = program.shape;
  for (let channel = 0; channel < channels; channel++) {
    const last = program.channelCountsCalls[channel] === 1 ? state.lastContact : state.lastMeeting;
    const column = last.subarray(channel * LANES, (channel + 1) * LANES);
    const at = channel * months;
    countLast(column, 1, months, counts, row + layout.channelIn + at, row + layout.channelBy + at, month);
  }
}

/** Counts the factors and indices of a month; month 0 is `asOf`. */
export function countSeries({ program, scratch }: Group, { histograms }: Tally, month: number): void {
  const { factors, indices, months } = program.shape;
  for (let series = 0; series < factors + indices; series++) {
    const low = program.seriesLow[series]!;
    const inverse = 1 / program.seriesStep[series]!;
    const base = (series * (months + 1) + month) * HISTOGRAM_CELLS;
    for (let lane = 0; lane < LANES; lane++) {
      const cell = Math.floor((scratch.series[series * LANES + lane]! - low) * inverse);
      histograms[base + Math.max(0, Math.min(HISTOGRAM_CELLS - 1, cell))]! += 1;
    }
  }
}

/** Counts what is asked of the last window only: every published rule, the division of a pathway, and the authors. */
export function tallyEnd(group: Group, tally: Tally, row: number, labels: Int32Array): void {
  const { program, state, scratch } = group;
  const { shape } = program;
  const { layout, counts } = tally;
  const operands = groupOperands(group, shape.months);
  for (let rule = 0; rule < shape.rules; rule++) {
    label(program, rule, operands, scratch.stack, LANES, labels);
    for (let lane = 0; lane < LANES; lane++)
      counts[row + layout.rules + rule * shape.pathways + labels[lane]!]! += 1;
  }
  countSplit(group, tally, row);
  for (let lane = 0; lane < LANES; lane++) {
    if (state.pathway[lane] === program.anyPathway[0]) countAuthors(group, tally, row, lane);
  }
}

function countSplit(group: Group, { layout, counts }: Tally, row: number): void {
  const { program, state, scratch } = group;
  const entry = program.splitEntry[0]!;
  if (entry < 0) return;
  const from = program.ruleCodeStart[entry]!;
  const to = program.ruleCodeStart[entry + 1]!;
  evaluate(program.ruleCode, from, to, groupOperands(group, program.shape.months), scratch.stack, LANES);
  for (let lane = 0; lane < LANES; lane++) {
    if (state.pathway[lane] === program.splitPathway[0] && scratch.stack[lane] !== 0)
      counts[row + layout.split]! += 1;
  }
}

/** The authors of the first act of the window, which opened its first episode or belongs to one already open. */
function countAuthors({ program, state }: Group, { layout, counts }: Tally, row: number, lane: number): void {
  const { months, logMonths, countries } = program.shape;
  for (let month = months - WINDOW_MONTHS + 1; month <= months; month++) {
    const recorded = logMonths - 1 + month;
    const authors =
      month > 0 ? state.authors[month * LANES + lane]! : recorded < 0 ? 0 : program.logAuthors[recorded]!;
    if (authors === 0) continue;
    let named = 0;
    for (let author = 0; author < countries; author++) named += (authors >> author) & 1;
    for (let author = 0; author < countries; author++) {
      if ((authors >> author) & 1) counts[row + layout.authors + author]! += Math.floor(AUTHOR_UNITS / named);
    }
    return;
  }
}
