import { nextStage, type SamplerOptions, startSampling } from "../../../src/inference/smc/sample";
import type { Stage, Target } from "../../../src/inference/smc/target";
import type { StreamKey } from "../../../src/random/seed";
import { type Normal, updated } from "../../kernel/filter/kalman";

/** One measurement of a sum of the unknowns, with a normal error. */
export interface Measurement {
  readonly loads: readonly number[];
  readonly value: number;
  readonly variance: number;
}

/** Two unknowns that their data tie together, and five of which one is told nothing of. */
export const TWO: readonly Measurement[] = [
  { loads: [1, 1], value: 1.2, variance: 0.3 ** 2 },
  { loads: [1, -0.5], value: -0.7, variance: 0.8 ** 2 },
];
export const FIVE: readonly Measurement[] = [
  { loads: [1, 0, 0, 0, 0], value: 0.8, variance: 0.4 ** 2 },
  { loads: [1, 1, 0, 0, 0], value: -0.2, variance: 0.5 ** 2 },
  { loads: [0, 1, -1, 0.5, 0], value: 1.5, variance: 0.6 ** 2 },
  { loads: [0, 0, 1, 1, 0], value: -1, variance: 0.7 ** 2 },
];

/** The closed form: what measurements make of independent standard normal unknowns, and ln of their density. */
export function exact(measurements: readonly Measurement[]): {
  readonly law: Normal;
  readonly lnEvidence: number;
} {
  const size = measurements[0]?.loads.length ?? 0;
  const places = Array.from({ length: size }, (_, place) => place);
  let law: Normal = {
    mean: places.map(() => 0),
    covariance: places.map((row) => places.map((column) => (row === column ? 1 : 0))),
  };
  let lnEvidence = 0;
  for (const { loads, value, variance } of measurements) {
    const next = updated(law, [...loads], value, variance);
    lnEvidence += next.lnDensity;
    law = next;
  }
  return { law, lnEvidence };
}

/** The same as a target; `noise` is added to the ln likelihood of an estimate at a point. */
export function targetOf(
  measurements: readonly Measurement[],
  noise: (estimate: number, unknowns: Float64Array) => number = () => 0,
): Target {
  return {
    unknowns: measurements[0]?.loads.length ?? 0,
    lnLikelihood: (unknowns, estimate) =>
      measurements.reduce(
        (sum, { loads, value, variance }) => {
          const surprise =
            value - loads.reduce((total, load, place) => total + load * (unknowns[place] ?? 0), 0);
          return sum - 0.5 * Math.log(2 * Math.PI * variance) - (0.5 * surprise * surprise) / variance;
        },
        noise(estimate, unknowns),
      ),
  };
}

export const noPause = async () => undefined;

/** All stages of a run. */
export async function stagesOf(target: Target, options: SamplerOptions, key: StreamKey): Promise<Stage[]> {
  const stages = [await startSampling(target, options, key, noPause)];
  for (let last = stages[0]; last !== undefined && last.temperature < 1; last = stages.at(-1))
    stages.push(await nextStage(target, options, last, key, noPause));
  return stages;
}
