import { bind as bindLayout, HELD_DRAWS, LAYOUT, layout, places, program, PURPOSE, run, shape, streams } from "../../../generated/assembly/layout";
import { act } from "./acts";
import { prepareCensus, takeCensus } from "./census";
import { meet, preparePulls } from "./contacts";
import { assess } from "./gate";
import { assembleSeries } from "./indices";
import { initialise } from "./initial";
import { accumulate } from "./institution";
import { addLevels, keepPaths } from "./keep";
import { diffuse } from "./diffusion";
import { strike } from "./events";
import { moveLatents } from "./latents";
import { turnOver } from "./turnover";
import { fillNormals, fillWords } from "./lane-random";
import { int, setInt } from "./memory";
import { normaliseHazards } from "./normalise";
import { countHeld, holdSeries } from "./histograms";
import { sumRows } from "./row-totals";
import { indicate, labelWindow } from "./rules";
import { convene } from "./summit";
import { readEnds, tallyEnd } from "./tally-end";
import { tallyMonth } from "./tally-month";
import { advanceWindows } from "./window";

export { mix } from "./threefry";

/** Stands for the names and order of what a directory holds. */
export function layoutCode(): i32 {
  return LAYOUT;
}

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

/** Draws the numbers that every path draws in a month. */
function drawStreams(month: i32): void {
  fillNormals(PURPOSE.ownShock, month, shape.factors, streams.own);
  fillNormals(PURPOSE.commonShock, month, shape.families, streams.common);
  fillWords(PURPOSE.event, month, (shape.events + 1) >> 1, streams.event);
  fillWords(PURPOSE.exit, month, (shape.turnovers + 1) >> 1, streams.exit);
  fillWords(PURPOSE.contact, month, (shape.channels + 1) >> 1, streams.contact);
  fillWords(PURPOSE.act, month, 2, streams.act);
  fillWords(PURPOSE.venue, month, 1 + int(program.venueCount, month), streams.venue);
}

/** Runs one stage of a month again and again, by its place in STAGES of stages.ts, for a benchmark to time it. */
export function repeatStage(directory: usize, stage: i32, month: i32, times: i32): void {
  bindLayout(directory);
  for (let i = 0; i < times; i++) {
    if (stage == 0) drawStreams(month);
    else if (stage == 1) diffuse(month);
    else if (stage == 2) strike(month);
    else if (stage == 3) turnOver(month);
    else if (stage == 4) assess();
    else if (stage == 5) convene(month);
    else if (stage == 6) meet(month);
    else if (stage == 7) takeCensus(month);
    else if (stage == 8) act(month);
    else if (stage == 9) assembleSeries();
    else if (stage == 10) advanceWindows(month);
    else if (stage == 11) labelWindow(month);
    else if (stage == 12) tallyMonth(places.counts, month);
    else normaliseHazards();
  }
}

/** Runs the paths of one draw of one model and writes what is measured at the draw's place in the block. */
export function runDraw(directory: usize, place: i32, draw: i32, round: i32, epoch: i32): void {
  bindLayout(directory);
  run.epoch = epoch;
  run.slot = place % HELD_DRAWS;
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
    holdSeries(0);
  }
  for (let month = 1; month <= shape.months; month++) {
    step(month);
    if (run.tallies) tallyMonth(row, month);
    if (places.levels != 0) addLevels(levels, month);
    if (run.keeps) keepPaths(place, month);
  }
  readEnds(ends);
  if (!run.tallies) return;
  tallyEnd(row, ends);
  if (run.slot + 1 == HELD_DRAWS) countHeld(HELD_DRAWS);
}

/** Ends a block of so many draws: what is still held is counted, and rows are added up where their totals are wanted. */
export function endBlock(directory: usize, draws: i32): void {
  bindLayout(directory);
  if (run.tallies) countHeld(draws % HELD_DRAWS);
  if (places.sums != 0) sumRows(draws);
}
