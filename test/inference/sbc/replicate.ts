import type { SbcEffort, SbcReplicate } from "../../../src/generate/docs/verification-data";
import { nextStage, startSampling } from "../../../src/inference/smc/sample";
import type { Stage, Target } from "../../../src/inference/smc/target";
import { pickParticle, stateOf } from "../../../src/inference/state-rows";
import type { ParticleFilter } from "../../../src/kernel/filter/filter";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { type StreamKey, streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { drawRecords } from "../../kernel/filter/self-check";
import { type MiniatureTarget, miniatureTarget, put, UNKNOWNS } from "./miniature";

/** Levels of the miniature whose true value at the end is ranked among the posterior's: one with polls, one without. */
const LEVELS = { "trust of the north": 0, "trust of the port": 2 } as const;

/** What is ranked: the unknowns, and levels at the end of the record. */
export const QUANTITIES: readonly string[] = [...UNKNOWNS, ...Object.keys(LEVELS)];

/** Draws a truth from the prior and a record from the model under it. */
export function drawTruth(replicate: number, months: number) {
  const stream = namedStream(streamKey("truth"), `replicate ${replicate}`);
  const unknowns = UNKNOWNS.map(() => normalQuantile(stream()));
  const [record] = drawRecords(replicate, (theta) => put(theta, unknowns), months);
  if (record === undefined) throw new Error("a draw leaves records");
  const levels = Object.values(LEVELS).map((factor) => record.x[factor] ?? Number.NaN);
  return { observations: record.observations, values: [...unknowns, ...levels] };
}

async function posterior(target: Target, effort: SbcEffort, key: StreamKey): Promise<Stage> {
  const noPause = async () => undefined;
  let stage = await startSampling(target, effort, key, noPause);
  while (stage.temperature < 1) stage = await nextStage(target, effort, stage, key, noPause);
  for (let more = 0; more < effort.settling; more++)
    stage = await nextStage(target, effort, stage, key, noPause);
  return stage;
}

/** Thinned joint draws of unknowns and levels, as the calibration draws them: each point with a state its filter leaves. */
function jointDraws(target: MiniatureTarget, { population, estimates }: Stage, thin: number, key: StreamKey) {
  const stream = namedStream(key, "posterior states");
  const count = Math.floor(population.lnLikelihoods.length / thin);
  return Array.from({ length: count }, (_, draw) => {
    const at = draw * thin * UNKNOWNS.length;
    const point = population.points.subarray(at, at + UNKNOWNS.length);
    const filtered = target.filter(point, estimates + draw);
    const state = stateOf(filtered, pickParticle(filtered, stream()));
    return [...point, ...Object.values(LEVELS).map((factor) => state[factor] ?? Number.NaN)];
  });
}

/** Draws a truth and a record, samples the posterior, and says where the truth lies. */
export async function replicate(
  number: number,
  effort: SbcEffort,
  engine: ParticleFilter,
): Promise<SbcReplicate> {
  const { observations, values } = drawTruth(number, effort.months);
  const key = streamKey(`sbc ${number}`);
  const target = miniatureTarget(observations, key, effort.particles, engine);
  const draws = jointDraws(target, await posterior(target, effort, key), effort.thin, key);
  const columns = values.map((_, place) => draws.map((draw) => draw[place] ?? Number.NaN));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  return {
    ranks: columns.map((column, place) => column.filter((value) => value < (values[place] ?? 0)).length),
    means,
    variances: columns.map(
      (column, place) =>
        column.reduce((sum, value) => sum + (value - (means[place] ?? 0)) ** 2, 0) / (column.length - 1),
    ),
  };
}
