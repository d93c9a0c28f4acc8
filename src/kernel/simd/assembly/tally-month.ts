import { layout, program, shape, state, WINDOW_MONTHS } from "../../../generated/assembly/layout";
import { countAbove, countEqual } from "./columns";
import { holdSeries } from "./histograms";
import { column, COLUMN, int } from "./memory";

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
  holdSeries(month);
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
