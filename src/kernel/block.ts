import { pathWord } from "../random/counter";
import type { Group } from "./group";
import { assembleSeries } from "./indices";
import { initialise } from "./initial";
import { LANES } from "./shape";
import { step } from "./step";
import { tallyEnd } from "./tally-end";
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

/** Gives a group the counters of its paths: a path's numbers depend on its draw and place, not on the run's size. */
function addressPaths(group: Group, round: number, draw: number): void {
  for (let lane = 0; lane < LANES; lane++) group.random.paths[lane] = pathWord(draw, round * LANES + lane);
}

/** Simulates a block. `fillTheta` writes the parameters of a draw; results depend on the block's content alone. */
export function runBlock(
  group: Group,
  block: Block,
  fillTheta: (draw: number, theta: Theta) => void,
  observe?: Observer,
): Tally {
  const { shape } = group.program;
  const tally = allocateTally(shape, block.draws);
  const labels = new Int32Array(LANES);
  for (let i = 0; i < block.draws; i++) {
    const draw = block.firstDraw + i;
    fillTheta(draw, group.theta);
    addressPaths(group, block.round, draw);
    initialise(group);
    assembleSeries(group);
    countSeries(group, tally, 0);
    for (let month = 1; month <= shape.months; month++) {
      step(group, month);
      tallyMonth(group, tally, i * tally.layout.length, month);
      observe?.(group, draw, month);
    }
    tallyEnd(group, tally, i * tally.layout.length, labels);
  }
  return tally;
}
