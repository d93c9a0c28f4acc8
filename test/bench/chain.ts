import { diffuse } from "../../src/kernel/diffusion";
import type { Group } from "../../src/kernel/group";
import { initialise } from "../../src/kernel/initial";
import { LANES } from "../../src/kernel/shape";
import { pathWord } from "../../src/random/counter";
import { HORIZON_MONTHS, readyGroup } from "./setting";

/** The factor chain of the built-in model at the parameters of one draw, as plain numbers. */
export interface Chain {
  readonly family: readonly number[];
  readonly families: number;
  readonly start: readonly number[];
  readonly mean: readonly number[];
  readonly reference: readonly number[];
  readonly meanDecay: readonly number[];
  readonly decay: readonly number[];
  readonly common: readonly number[];
  readonly own: readonly number[];
}

/** Runs a chain for so many paths; returns the mean of all series over all paths after the last month. */
export type RunChain = (paths: number) => number;

function chainOf({ program, theta }: Group): Chain {
  return {
    family: [...program.factorFamily],
    families: program.shape.families,
    start: [...theta.start],
    mean: [...theta.mean],
    reference: [...theta.reference],
    meanDecay: [...theta.meanDecay],
    decay: [...theta.decay],
    common: [...theta.commonShock],
    own: [...theta.ownShock],
  };
}

/** The reference kernel's own chain: its streams and its diffusion, nothing else. */
export function referenceChain(): { readonly chain: Chain; readonly run: RunChain } {
  const { group, fillTheta } = readyGroup();
  fillTheta(0, group.theta);
  const run = (paths: number): number => {
    let sum = 0;
    for (let draw = 0; draw < paths / LANES; draw++) {
      for (let lane = 0; lane < LANES; lane++) group.random.paths[lane] = pathWord(draw, lane);
      initialise(group);
      for (let month = 1; month <= HORIZON_MONTHS; month++) diffuse(group, month);
      for (const value of group.state.x) sum += value;
    }
    return sum / paths / group.program.shape.factors;
  };
  return { chain: chainOf(group), run };
}
