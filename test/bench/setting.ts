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
  /** Paths of a whole forecast, by engine. */
  readonly forecastPaths: number;
  readonly referencePaths: number;
  /** Paths of a run over a growing horizon. */
  readonly horizonPaths: number;
  /** Paths of a part, of a chain, of a chain in Squiggle and of a comparison. */
  readonly partPaths: number;
  readonly chainPaths: number;
  readonly squigglePaths: number;
  readonly whatIfPaths: number;
  /** Paths of runs of growing size, by engine, and of runs on workers. */
  readonly scalingPaths: Readonly<Record<"simd" | "reference", readonly number[]>>;
  readonly workerPaths: readonly number[];
}

export const FULL: Size = {
  repetitions: 5,
  forecastPaths: 32_768,
  referencePaths: 8192,
  horizonPaths: 32_768,
  partPaths: 8192,
  chainPaths: 8192,
  squigglePaths: 2048,
  whatIfPaths: 32_768,
  scalingPaths: { simd: [10_000, 100_000, 1_000_000], reference: [10_000, 100_000] },
  workerPaths: [32_768, 262_144],
};

export const QUICK: Size = {
  repetitions: 3,
  forecastPaths: 32_768,
  referencePaths: 2048,
  horizonPaths: 4096,
  partPaths: 1024,
  chainPaths: 8192,
  squigglePaths: 1024,
  whatIfPaths: 2048,
  scalingPaths: { simd: [10_000, 100_000], reference: [] },
  workerPaths: [32_768],
};

/** The built-in model made ready to run on the reference kernel, with room for one group of paths. */
export function readyGroup(): {
  readonly group: Group;
  readonly fillTheta: (draw: number, theta: Theta) => void;
} {
  const model = baselineModel();
  const key = streamKey(SEED);
  const { program, loadSample, drawer } = compile(model.spec, HORIZON_MONTHS, climatology(model));
  return { group: allocateGroup(program, key, { loadSample }), fillTheta: drawer(key) };
}
