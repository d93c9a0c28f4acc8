import { HISTOGRAM_CELLS, layout, places, program, scratch, shape, state, WINDOW_MONTHS } from "../../../generated/assembly/layout";
import { countAbove, countEqual } from "./columns";
import { column, COLUMN, int, QUAD, real } from "./memory";

/** Adds one to a count of the row of a draw. */
export function addTo(row: usize, place: i32, amount: i32): void {
  const at = row + <usize>place * 2;
  store<u16>(at, <u16>(<i32>load<u16>(at) + amount));
}

/** Counts one month of a group into the row of its draw: the twin of tally-month.ts. */
export function tallyMonth(row: usize, month: i32): void {
  countPlaces(state.pathway, shape.pathways, row, layout.pathway + (month - 1) * shape.pathways);
  if (month > shape.months - WINDOW_MONTHS) countPlaces(state.vetoHolder, shape.countries, row, layout.veto);
  addTo(row, layout.watchedBy + month - 1, countAbove(state.firstWatched, i32x4.splat(0)));
  countLast(state.lastEvent, shape.events, row, layout.eventIn, layout.eventBy, month);
  countLast(state.lastChange, shape.turnovers, row, layout.leaderIn, layout.leaderBy, month);
  countLast(state.lastAct, shape.countries, row, layout.actIn, layout.actBy, month);
  countLast(state.lastIndicator, shape.indicators, row, layout.indicatorIn, layout.indicatorBy, month);
  const now = i32x4.splat(month);
  for (let channel = 0; channel < shape.channels; channel++) {
    const last = int(program.channelCountsCalls, channel) == 1 ? state.lastContact : state.lastMeeting;
    const at = channel * shape.months + month - 1;
    countColumn(column(last, channel), now, row + <usize>(layout.channelIn + at) * 2, row + <usize>(layout.channelBy + at) * 2, month);
  }
  countSeries(month);
}

/** Counts how many lanes name each of so many places. */
export function countPlaces(values: usize, places: i32, row: usize, at: i32): void {
  for (let place = 0; place < places; place++) addTo(row, at + place, countEqual(values, i32x4.splat(place)));
}

/** Counts, for every column of "last month it happened", those of this month and those of any month so far. */
function countLast(last: usize, columns: i32, row: usize, atIn: i32, atBy: i32, month: i32): void {
  const end = column(last, columns);
  const now = i32x4.splat(month);
  const step = <usize>shape.months * 2;
  let into = row + <usize>(atIn + month - 1) * 2;
  let by = row + <usize>(atBy + month - 1) * 2;
  for (let at = last; at < end; at += COLUMN) {
    countColumn(at, now, into, by, month);
    into += step;
    by += step;
  }
}

/** The same for one column: nobody comes to it in a month that nobody sees it in. */
// @ts-ignore: decorator
@inline
function countColumn(at: usize, now: v128, into: usize, by: usize, month: i32): void {
  const these = countEqual(at, now);
  store<u16>(into, <u16>these);
  if (these > 0) store<u16>(by, <u16>countAbove(at, i32x4.splat(0)));
  else if (month > 1) store<u16>(by, load<u16>(by - 2));
}

/** Counts the factors and indices of a month; month 0 is `asOf`. */
export function countSeries(month: i32): void {
  const most = i32x4.splat(HISTOGRAM_CELLS - 1);
  const least = i32x4.splat(0);
  for (let series = 0; series < shape.factors + shape.indices; series++) {
    const low = f32x4.splat(real(program.seriesLow, series));
    const inverse = f32x4.splat(<f32>1 / real(program.seriesStep, series));
    const cells = places.histograms + <usize>((series * (shape.months + 1) + month) * HISTOGRAM_CELLS) * 2;
    const values = column(scratch.series, series);
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const cell = i32x4.trunc_sat_f32x4_s(f32x4.floor(f32x4.mul(f32x4.sub(v128.load(values + v), low), inverse)));
      const within = i32x4.shl(i32x4.max_s(least, i32x4.min_s(most, cell)), 1);
      addCell(cells + <usize>i32x4.extract_lane(within, 0));
      addCell(cells + <usize>i32x4.extract_lane(within, 1));
      addCell(cells + <usize>i32x4.extract_lane(within, 2));
      addCell(cells + <usize>i32x4.extract_lane(within, 3));
    }
  }
}

// @ts-ignore: decorator
@inline
function addCell(at: usize): void {
  store<u16>(at, load<u16>(at) + 1);
}
