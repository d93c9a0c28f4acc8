import { allocateGroup, type Group } from "../../src/kernel/group";
import type { Theta } from "../../src/kernel/theta";
import { compile } from "../../src/model/compile/compile";
import { climatology } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { streamKey } from "../../src/random/seed";

export const HORIZON_MONTHS = 24;
export const SEED = "bench";

/** How much is run. */
export interface Size {
  readonly repetitions: number;
  /** Paths of a whole forecast, and of a part of it. */
  readonly forecastPaths: number;
  readonly partPaths: number;
  readonly scalingPaths: readonly number[];
}

export const FULL: Size = {
  repetitions: 5,
  forecastPaths: 32_768,
  partPaths: 8192,
  scalingPaths: [10_000, 100_000, 1_000_000],
};

export const QUICK: Size = {
  repetitions: 3,
  forecastPaths: 4096,
  partPaths: 2048,
  scalingPaths: [10_000, 100_000],
};

/** The built-in model made ready to run, with room for one group of paths. */
export function readyGroup(): {
  readonly group: Group;
  readonly fillTheta: (draw: number, theta: Theta) => void;
} {
  const model = baselineModel();
  const key = streamKey(SEED);
  const { program, drawer } = compile(model.spec, HORIZON_MONTHS, climatology(model));
  return { group: allocateGroup(program, key), fillTheta: drawer(key) };
}
