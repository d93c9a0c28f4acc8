import type { Group } from "./group";
import type { Program } from "./program";
import { COUNT, COUNTS, LANES, PRIOR_MONTHS, WINDOW_MONTHS } from "./shape";

/** A monthly count of the record; `month` is 0 at `asOf` and negative before; 0 where the record does not reach. */
export function logCountAt(program: Program, count: number, month: number): number {
  const { logMonths } = program.shape;
  const at = logMonths - 1 + month;
  return at < 0 ? 0 : program.logCount[count * logMonths + at]!;
}

/** Adds the month that enters the trailing windows and takes out the one that leaves. */
export function advanceWindows({ program, state }: Group, month: number): void {
  const { counts, window, prior } = state;
  const rows = program.shape.months + 1;
  const leaving = month - WINDOW_MONTHS;
  for (let count = 0; count < COUNTS; count++) {
    const now = (count * rows + month) * LANES;
    const then = (count * rows + leaving) * LANES;
    const recorded = leaving > 0 ? 0 : logCountAt(program, count, leaving);
    for (let lane = 0; lane < LANES; lane++) {
      const past = leaving > 0 ? counts[then + lane]! : recorded;
      window[count * LANES + lane]! += counts[now + lane]! - past;
    }
  }
  advancePrior(prior, counts, program, month);
}

/** The five years before the window: what leaves the window enters them. */
function advancePrior(prior: Int32Array, counts: Int32Array, program: Program, month: number): void {
  const count = COUNT.subMinisterialMeetings;
  const rows = program.shape.months + 1;
  const entering = month - WINDOW_MONTHS;
  const leaving = entering - PRIOR_MONTHS;
  for (let lane = 0; lane < LANES; lane++) {
    const at = (at: number) =>
      at > 0 ? counts[(count * rows + at) * LANES + lane]! : logCountAt(program, count, at);
    prior[lane]! += at(entering) - at(leaving);
  }
}
