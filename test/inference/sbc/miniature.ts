import type { Target } from "../../../src/inference/smc/target";
import type { Filtered, ParticleFilter } from "../../../src/kernel/filter/filter";
import type { Observations } from "../../../src/kernel/filter/observations";
import type { Theta } from "../../../src/kernel/theta";
import type { StreamKey } from "../../../src/random/seed";
import { subjectOf } from "../../kernel/filter/harbour";
import { spec, withParameters } from "../../kernel/filter/self-check";

/**
 * Unknowns of the miniature, a made-up model of two cities: how readily mayors meet on a margin, how far the gate moves summits,
 * how far it moves meetings, what a summit does to the meetings after it, and how widely levels swing. All are such as five years
 * tell something of. Standard normal before the record, as the sampler has them.
 */
export const UNKNOWNS = [
  "agreement",
  "summitGateSlope",
  "meetingGateSlope",
  "summitEcho",
  "levelSwing",
] as const;

/** Puts the unknowns in place of the miniature's parameters. */
export function put(theta: Theta, unknowns: ArrayLike<number>): void {
  const [agreement = 0, summit = 0, meeting = 0, echo = 0, swing = 0] = Array.from(unknowns);
  theta.agreementIntercept[0] = -0.8 + 1.2 * agreement;
  theta.summitGateSlope[0] = 1.5 + summit;
  theta.channelGateSlope.fill(0.8 + 0.8 * meeting);
  theta.channelSummitSlope.fill(0.3 + 0.6 * echo);
  const times = Math.exp(0.4 * swing);
  for (const shocks of [theta.commonShock, theta.ownShock])
    for (let factor = 0; factor < shocks.length; factor++) shocks[factor] = (shocks[factor] ?? 0) * times;
}

/** A record of the miniature as a target of the sampler, and the filter behind it. */
export interface MiniatureTarget extends Target {
  filter(unknowns: ArrayLike<number>, estimate: number): Filtered;
}

/** Estimates of the likelihood of a record, by so many particles. */
export function miniatureTarget(
  observations: Observations,
  key: StreamKey,
  particles: number,
  engine: ParticleFilter,
): MiniatureTarget {
  let point: ArrayLike<number> = [];
  const subject = withParameters(subjectOf(spec, observations), (theta) => put(theta, point));
  const run = engine(subject, particles, key);
  const filter = (unknowns: ArrayLike<number>, estimate: number): Filtered => {
    point = unknowns;
    return run(estimate % 2 ** 16);
  };
  return {
    unknowns: UNKNOWNS.length,
    filter,
    lnLikelihood: (unknowns, estimate) =>
      filter(unknowns, estimate).lnLikelihoods.reduce((sum, value) => sum + value, 0),
  };
}
