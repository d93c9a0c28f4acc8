import type { Group } from "./group";
import { LANES, WINDOW_MONTHS } from "./shape";
import { HISTOGRAM_CELLS, type Tally } from "./tally-layout";

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
  countLast(
    state.lastIndicator,
    shape.indicators,
    shape.months,
    counts,
    row + layout.indicatorIn,
    row + layout.indicatorBy,
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
