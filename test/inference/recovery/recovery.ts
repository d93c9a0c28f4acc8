import { nextStage, startSampling } from "../../../src/inference/smc/sample";
import type { Stage, Target } from "../../../src/inference/smc/target";
import type { ParticleFilter } from "../../../src/kernel/filter/filter";
import type { Observations } from "../../../src/kernel/filter/observations";
import type { Theta } from "../../../src/kernel/theta";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { type StreamKey, streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { subjectOf } from "../../kernel/filter/harbour";
import { drawRecords, spec, withParameters } from "../../kernel/filter/self-check";

/**
 * Three unknowns of the made-up model: how readily leaders meet on a margin, how far the gate moves summits, and how far it moves
 * meetings. Standard normal before the record, as the sampler has them.
 */
export const UNKNOWNS = ["agreement", "summitGateSlope", "meetingGateSlope"] as const;

function put(
  theta: Theta,
  [agreement = 0, summit = 0, meeting = 0]: ArrayLike<number> & Iterable<number>,
): void {
  theta.agreementIntercept[0] = -0.8 + 1.2 * agreement;
  theta.summitGateSlope[0] = 1.5 + summit;
  theta.channelGateSlope.fill(0.8 + 0.8 * meeting);
}

/** How hard a study looks. */
export interface Effort {
  readonly points: number;
  readonly particles: number;
  readonly moves: number;
}

function targetOf(
  observations: Observations,
  key: StreamKey,
  particles: number,
  filter: ParticleFilter,
): Target {
  let point: Float64Array = new Float64Array(UNKNOWNS.length);
  const subject = withParameters(subjectOf(spec, observations), (theta) => put(theta, point));
  const run = filter(subject, particles, key);
  return {
    unknowns: UNKNOWNS.length,
    lnLikelihood(unknowns, estimate) {
      point = unknowns;
      return run(estimate % 2 ** 16).lnLikelihoods.reduce((sum, value) => sum + value, 0);
    },
  };
}

async function posterior(target: Target, effort: Effort, key: StreamKey): Promise<Stage> {
  const noPause = async () => undefined;
  let stage = await startSampling(target, effort, key, noPause);
  while (stage.temperature < 1) stage = await nextStage(target, effort, stage, key, noPause);
  return stage;
}

/** What became of one unknown in one replicate. */
export interface Recovered {
  /** Share of the posterior's points below the truth. */
  readonly rank: number;
  /** 1 - Var(posterior) / Var(prior). */
  readonly contraction: number;
}

/** Draws a truth from the prior and a record from the model under it, samples the posterior, and says where the truth lies. */
export async function recover(
  replicate: number,
  effort: Effort,
  filter: ParticleFilter,
): Promise<Recovered[]> {
  const stream = namedStream(streamKey("truth"), `replicate ${replicate}`);
  const truth = UNKNOWNS.map(() => normalQuantile(stream()));
  const [record] = drawRecords(replicate, (theta) => put(theta, truth));
  if (record === undefined) throw new Error("a draw leaves records");
  const key = streamKey(`recovery ${replicate}`);
  const target = targetOf(record.observations, key, effort.particles, filter);
  const { points } = (await posterior(target, effort, key)).population;
  return truth.map((value, place) => {
    const zs = points.filter((_, at) => at % UNKNOWNS.length === place);
    const mean = zs.reduce((sum, z) => sum + z, 0) / zs.length;
    const variance = zs.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (zs.length - 1);
    // Half a point is counted for the truth itself, so that a rank is never 0 or 1.
    const rank = (zs.filter((z) => z < value).length + 0.5) / (zs.length + 1);
    return { rank, contraction: 1 - variance };
  });
}

/** Share of the truths inside the central interval of a level, with its standard error were they independent. */
export function coverage(
  ranks: readonly number[],
  level: number,
): { share: number; due: number; error: number } {
  const inside = ranks.filter((rank) => Math.abs(rank - 0.5) < level / 2).length;
  return { share: inside / ranks.length, due: level, error: Math.sqrt((level * (1 - level)) / ranks.length) };
}
