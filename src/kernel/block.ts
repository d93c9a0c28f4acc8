import { pathWord } from "../random/counter";
import type { Group } from "./group";
import { assembleSeries } from "./indices";
import { initialise } from "./initial";
import { addLevels } from "./levels";
import { normaliseHazards } from "./load-sample";
import type { Memo } from "./memo";
import { summed } from "./row-totals";
import { LANES } from "./shape";
import { step } from "./step";
import { readEnds, tallyEnd } from "./tally-end";
import { allocateTally, type Tally } from "./tally-layout";
import { countSeries, tallyMonth } from "./tally-month";
import type { Theta } from "./theta";

/** A run of whole draws of one round: the unit of work. */
export interface Block {
  readonly round: number;
  readonly firstDraw: number;
  readonly draws: number;
}

/** Sees every month of every group of paths; used to keep paths. */
export type Observer = (group: Group, draw: number, month: number) => void;

/** One of the models that run the same paths, and what is measured of it. */
export interface Runner {
  readonly group: Group;
  /** Writes the parameters of a draw. */
  readonly fillTheta: (draw: number, theta: Theta) => void;
  readonly measure: Measure;
  readonly observe?: Observer | undefined;
}

/**
 * ends: how each path ended; forecast: all that is counted, draw by draw; totals: the same added up over draws, which must have
 * all their paths in the block; comparison: the mean of every series by draw as well.
 */
export type Measure = "ends" | "forecast" | "totals" | "comparison";

/** What came of one model in a block. */
export interface Outcome {
  /** Codes of how paths ended, draw after draw. */
  readonly ends: Uint16Array;
  readonly tally: Tally | undefined;
  /** Sums over the paths of a draw of every series by month, in level units, draw after draw. */
  readonly levels: Int32Array | undefined;
}

function allocateOutcome({ group, measure }: Runner, draws: number): Outcome {
  const { shape } = group.program;
  const series = (shape.factors + shape.indices) * shape.months;
  return {
    ends: new Uint16Array(draws * LANES),
    tally: measure === "ends" ? undefined : allocateTally(shape, draws),
    levels: measure === "comparison" ? new Int32Array(draws * series) : undefined,
  };
}

/** Gives a group the counters of its paths: a path's numbers depend on its draw and place, not on the run's size. */
function addressPaths(group: Group, round: number, draw: number): void {
  for (let lane = 0; lane < LANES; lane++) group.random.paths[lane] = pathWord(draw, round * LANES + lane);
}

/** Runs the paths of one draw and writes what is measured at its place in the block. */
function runDraw({ group, observe }: Runner, outcome: Outcome, draw: number, place: number): void {
  const { months } = group.program.shape;
  const { ends, tally, levels } = outcome;
  const row = tally === undefined ? 0 : place * tally.layout.length;
  initialise(group);
  if (tally !== undefined) {
    assembleSeries(group);
    countSeries(group, tally, 0);
  }
  const levelRow = levels === undefined ? 0 : (place * levels.length) / (ends.length / LANES);
  for (let month = 1; month <= months; month++) {
    step(group, month);
    if (tally !== undefined) tallyMonth(group, tally, row, month);
    if (levels !== undefined) addLevels(group, levels, levelRow, month);
    observe?.(group, draw, month);
  }
  readEnds(group, ends, place * LANES);
  if (tally !== undefined) tallyEnd(group, tally, row, ends.subarray(place * LANES, (place + 1) * LANES));
}

/**
 * Simulates a block under every model, draw by draw: all run the same paths, so what they share is made once. Results
 * depend on the block's content alone, and those of a model do not depend on its company.
 */
export function runBlock(runners: readonly Runner[], block: Block, memo?: Memo): Outcome[] {
  const outcomes = runners.map((runner) => allocateOutcome(runner, block.draws));
  for (let place = 0; place < block.draws; place++) {
    const draw = block.firstDraw + place;
    if (memo !== undefined) memo.epoch += 1;
    runners.forEach((runner, index) => {
      runner.fillTheta(draw, runner.group.theta);
      normaliseHazards(runner.group.theta, runner.group.loadSample);
      addressPaths(runner.group, block.round, draw);
      runDraw(runner, outcomes[index]!, draw, place);
    });
  }
  return outcomes.map((outcome, index) => {
    const { measure, group } = runners[index]!;
    if (measure !== "totals" || outcome.tally === undefined) return outcome;
    return { ...outcome, tally: summed(group.program.shape, outcome.tally) };
  });
}
