import { COUNT, COUNTS, PRIOR_MONTHS, program, shape, state, WINDOW_MONTHS } from "../../../generated/assembly/layout";
import { column, COLUMN, fillColumn, int, QUAD } from "./memory";

/** A monthly count of the record; `month` is 0 at `asOf` and negative before; 0 where the record does not reach. */
function logCountAt(count: i32, month: i32): i32 {
  const at = shape.logMonths - 1 + month;
  return at < 0 ? 0 : int(program.logCount, count * shape.logMonths + at);
}

/** A monthly count of four paths, on record or simulated. */
// @ts-ignore: decorator
@inline
function countAt(count: i32, month: i32, v: usize): v128 {
  if (month <= 0) return i32x4.splat(logCountAt(count, month));
  return v128.load(column(state.counts, count * (shape.months + 1) + month) + v);
}

/** Adds the month that enters the trailing windows and takes out the one that leaves: the twin of window.ts. */
export function advanceWindows(month: i32): void {
  for (let count = 0; count < COUNTS; count++) {
    shift(column(state.window, count), count, month, month - WINDOW_MONTHS);
  }
  const opened = month - WINDOW_MONTHS;
  shift(state.prior, COUNT.subMinisterialMeetings, opened, opened - PRIOR_MONTHS);
}

// @ts-ignore: decorator
@inline
function shift(sums: usize, count: i32, entering: i32, leaving: i32): void {
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const change = i32x4.sub(countAt(count, entering, v), countAt(count, leaving, v));
    v128.store(sums + v, i32x4.add(v128.load(sums + v), change));
  }
}

function sumOfLog(count: i32, from: i32, to: i32): i32 {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += logCountAt(count, month);
  return sum;
}

/** Sums of the record over the window that ends at `asOf`, and over the months before it. */
export function initialiseWindows(): void {
  for (let count = 0; count < COUNTS; count++) {
    fillColumn(column(state.window, count), i32x4.splat(sumOfLog(count, 1 - WINDOW_MONTHS, 0)));
  }
  const prior = sumOfLog(COUNT.subMinisterialMeetings, 1 - WINDOW_MONTHS - PRIOR_MONTHS, -WINDOW_MONTHS);
  fillColumn(state.prior, i32x4.splat(prior));
}
