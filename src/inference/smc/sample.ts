import { drawAncestors } from "../../kernel/filter/resample";
import { exp, ln } from "../../numeric/elementary";
import { normalQuantile } from "../../numeric/normal-distribution";
import type { StreamKey } from "../../random/seed";
import { namedStream, type Stream } from "../../random/stream";
import { propose, rootOfCovariance } from "./proposal";
import type { Population, Stage, Target } from "./target";
import { nextTemperature } from "./temperature";

/** How a population is moved. */
export interface SamplerOptions {
  readonly points: number;
  /** Proposals for every point in every stage. */
  readonly moves: number;
}

/** Called between points: for progress, turns and stopping. */
export type Pause = (stage: number, done: number, total: number) => Promise<void>;

/** Points drawn from the prior, with their first estimates. */
export async function startSampling(
  target: Target,
  { points: count }: SamplerOptions,
  key: StreamKey,
  pause: Pause,
): Promise<Stage> {
  const stream = namedStream(key, "sampler start");
  const points = Float64Array.from({ length: count * target.unknowns }, () => normalQuantile(stream()));
  const lnLikelihoods = new Float64Array(count);
  for (let point = 0; point < count; point++) {
    lnLikelihoods[point] = target.lnLikelihood(pointAt(points, point, target.unknowns), point);
    await pause(0, point + 1, count);
  }
  const population = { points, lnLikelihoods };
  return { stage: 0, temperature: 0, lnEvidence: 0, population, estimates: count, acceptance: 1 };
}

const pointAt = (points: Float64Array, point: number, unknowns: number): Float64Array =>
  points.subarray(point * unknowns, (point + 1) * unknowns);

const halfSquare = (point: Float64Array): number =>
  0.5 * point.reduce((sum, value) => sum + value * value, 0);

/** The population after resampling: each point as often as its weight says. */
function resample(
  { points, lnLikelihoods }: Population,
  weights: Float64Array,
  u: number,
  unknowns: number,
): Population {
  const origins = new Int32Array(weights.length);
  drawAncestors(weights, u, origins);
  const next = new Float64Array(points.length);
  origins.forEach((origin, point) => {
    next.set(pointAt(points, origin, unknowns), point * unknowns);
  });
  return { points: next, lnLikelihoods: Float64Array.from(origins, (origin) => lnLikelihoods[origin] ?? 0) };
}

/** One proposal for one point; whether it was accepted. */
function move(
  target: Target,
  population: Population,
  point: number,
  temperature: number,
  root: readonly (readonly number[])[],
  estimate: number,
  stream: Stream,
): boolean {
  const from = pointAt(population.points, point, target.unknowns);
  const normals = Array.from({ length: target.unknowns }, () => normalQuantile(stream()));
  const u = stream();
  const to = propose(from, root, normals);
  const before = population.lnLikelihoods[point] ?? Number.NEGATIVE_INFINITY;
  const after = target.lnLikelihood(to, estimate);
  const lnRatio = halfSquare(from) - halfSquare(to) + temperature * (after - before);
  if (!(u < exp(Math.min(0, lnRatio)))) return false;
  population.points.set(to, point * target.unknowns);
  population.lnLikelihoods[point] = after;
  return true;
}

/**
 * One stage of tempered sequential Monte Carlo (Neal 2001; Del Moral, Doucet and Jasra 2006): the next temperature, a resampled
 * population, and moves that leave the tempered posterior as it is. Depends on the stage, the target and the key alone, so that
 * a run that was stopped goes on from its last stage to the same end.
 */
export async function nextStage(
  target: Target,
  { moves }: SamplerOptions,
  last: Stage,
  key: StreamKey,
  pause: Pause,
): Promise<Stage> {
  const stage = last.stage + 1;
  const stream = namedStream(key, `sampler stage ${stage}`);
  const count = last.population.lnLikelihoods.length;
  const { temperature, weights, lnMean } = nextTemperature(
    last.population.lnLikelihoods,
    last.temperature,
    ln(count),
  );
  const population = resample(last.population, weights, stream(), target.unknowns);
  const root = rootOfCovariance(population.points, target.unknowns);
  let { estimates } = last;
  let accepted = 0;
  for (let sweep = 0; sweep < moves; sweep++) {
    for (let point = 0; point < count; point++) {
      if (move(target, population, point, temperature, root, estimates++, stream)) accepted += 1;
      await pause(stage, sweep * count + point + 1, moves * count);
    }
  }
  const lnEvidence = last.lnEvidence + lnMean;
  return { stage, temperature, lnEvidence, population, estimates, acceptance: accepted / (moves * count) };
}
