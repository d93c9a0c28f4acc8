import { bind as bindLayout, layout, places, run, shape } from "../../../generated/assembly/layout";
import { act } from "./acts";
import { prepareCensus, takeCensus } from "./census";
import { meet, preparePulls } from "./contacts";
import { assess } from "./gate";
import { assembleSeries } from "./indices";
import { initialise } from "./initial";
import { accumulate } from "./institution";
import { addLevels, keepPaths } from "./keep";
import { moveLatents } from "./latents";
import { setInt } from "./memory";
import { normaliseHazards } from "./normalise";
import { indicate, labelWindow } from "./rules";
import { convene } from "./summit";
import { readEnds, tallyEnd } from "./tally-end";
import { countSeries, tallyMonth } from "./tally-month";
import { advanceWindows } from "./window";

export { mix } from "./lane-random";

/** The first address that is free: everything of a run is laid out from here. */
export function heapBase(): usize {
  return __heap_base;
}

/** One month, in the order of the model: the twin of step.ts. */
function step(month: i32): void {
  moveLatents(month);
  assess();
  convene(month);
  meet(month);
  takeCensus(month);
  accumulate(month);
  act(month);
  assembleSeries();
  advanceWindows(month);
  labelWindow(month);
  indicate(month);
}

/** Runs the paths of one draw of one model and writes what is measured at the draw's place in the block. */
export function runDraw(directory: usize, place: i32, draw: i32, round: i32, epoch: i32): void {
  bindLayout(directory);
  run.epoch = epoch;
  for (let lane = 0; lane < 16; lane++) setInt(places.paths, lane, (draw << 16) | (round * 16 + lane));
  const row = places.counts + <usize>(place * layout.length) * 2;
  const levels = places.levels + <usize>(place * (shape.factors + shape.indices) * shape.months) * 4;
  const ends = places.ends + <usize>place * 32;
  normaliseHazards();
  preparePulls();
  prepareCensus();
  initialise();
  if (run.tallies) {
    assembleSeries();
    countSeries(0);
  }
  for (let month = 1; month <= shape.months; month++) {
    step(month);
    if (run.tallies) tallyMonth(row, month);
    if (places.levels != 0) addLevels(levels, month);
    if (run.keeps) keepPaths(place, month);
  }
  readEnds(ends);
  if (run.tallies) tallyEnd(row, ends);
}
