import { exp, ln } from "../../numeric/elementary";
import { normalQuantile } from "../../numeric/normal-distribution";
import type { StreamKey } from "../../random/seed";
import { namedStream, type Stream } from "../../random/stream";
import { paretoShape } from "../../statistics/pareto-shape";
import { systematicPlaces } from "../../statistics/systematic";
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

/** Points whose likelihoods are asked for at once where they are shared out: few enough to tell of progress. */
const SHARED = 64;

/** Weights that are all alike have no tail; a document has no -Infinity. */
const NO_TAIL = -1;

const together = ({ lnLikelihoods }: Target): number => (lnLikelihoods === undefined ? 1 : SHARED);

/** Estimates of the likelihood at points, named from `first` on. */
async function estimate(
  target: Target,
  points: readonly Float64Array[],
  first: number,
): Promise<ArrayLike<number>> {
  if (target.lnLikelihoods !== undefined) return target.lnLikelihoods(points, first);
  return points.map((point, at) => target.lnLikelihood(point, first + at));
}

/** Points drawn from the prior, with their first estimates. */
export async function startSampling(
  target: Target,
  { points: count }: SamplerOptions,
  key: StreamKey,
  pause: Pause,
): Promise<Stage> {
  const stream = namedStream(key, "sampler start");
  const points = Float64Array.from({ length: count * target.unknowns }, () => normalQuantile(stream()));
  const founders = Int32Array.from({ length: count }, (_, point) => point);
  const population = { points, lnLikelihoods: new Float64Array(count), founders };
  for (let first = 0; first < count; first += together(target)) {
    const chunk = pointsFrom(population, first, target);
    population.lnLikelihoods.set(await estimate(target, chunk, first), first);
    await pause(0, first + chunk.length, count);
  }
  const whole = { lnEvidence: 0, acceptance: 1, effective: count, paretoShape: NO_TAIL };
  return { stage: 0, temperature: 0, population, estimates: count, ...whole };
}

const pointAt = (points: Float64Array, point: number, unknowns: number): Float64Array =>
  points.subarray(point * unknowns, (point + 1) * unknowns);

/** The next points to be worked on together. */
function pointsFrom({ points, lnLikelihoods }: Population, first: number, target: Target): Float64Array[] {
  const length = Math.min(together(target), lnLikelihoods.length - first);
  return Array.from({ length }, (_, at) => pointAt(points, first + at, target.unknowns));
}

const halfSquare = (point: Float64Array): number =>
  0.5 * point.reduce((sum, value) => sum + value * value, 0);

/** The population after resampling: each point as often as its weight says. */
function resample(
  { points, lnLikelihoods, founders }: Population,
  weights: Float64Array,
  u: number,
  unknowns: number,
): Population {
  const origins = new Int32Array(weights.length);
  systematicPlaces(weights, u, origins);
  const next = new Float64Array(points.length);
  origins.forEach((origin, point) => {
    next.set(pointAt(points, origin, unknowns), point * unknowns);
  });
  return {
    points: next,
    lnLikelihoods: Float64Array.from(origins, (origin) => lnLikelihoods[origin] ?? 0),
    founders: founders.map((_, point) => founders[origins[point] ?? point] ?? point),
  };
}

/** A step that was proposed, and the number that decides whether it is taken. */
interface Proposal {
  readonly to: Float64Array;
  readonly u: number;
}

/** How moves of a stage are made. */
interface Movement {
  readonly target: Target;
  readonly temperature: number;
  readonly root: readonly (readonly number[])[];
  readonly stream: Stream;
}

function proposalFrom({ target, root, stream }: Movement, from: Float64Array): Proposal {
  const normals = Array.from({ length: target.unknowns }, () => normalQuantile(stream()));
  const u = stream();
  return { to: propose(from, root, normals), u };
}

/** One proposal for each of some points; how many were accepted. */
async function move(
  movement: Movement,
  population: Population,
  first: number,
  named: number,
): Promise<number> {
  const { target, temperature } = movement;
  const points = pointsFrom(population, first, target);
  const proposals = points.map((from) => proposalFrom(movement, from));
  const estimates = await estimate(
    target,
    proposals.map(({ to }) => to),
    named,
  );
  let accepted = 0;
  proposals.forEach(({ to, u }, at) => {
    const from = points[at] ?? to;
    const before = population.lnLikelihoods[first + at] ?? Number.NEGATIVE_INFINITY;
    const after = estimates[at] ?? Number.NEGATIVE_INFINITY;
    const lnRatio = halfSquare(from) - halfSquare(to) + temperature * (after - before);
    if (!(u < exp(Math.min(0, lnRatio)))) return;
    from.set(to);
    population.lnLikelihoods[first + at] = after;
    accepted += 1;
  });
  return accepted;
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
  const { temperature, weights, effective, lnMean } = nextTemperature(
    last.population.lnLikelihoods,
    last.temperature,
    ln(count),
  );
  const population = resample(last.population, weights, stream(), target.unknowns);
  const movement = {
    target,
    temperature,
    root: rootOfCovariance(population.points, target.unknowns),
    stream,
  };
  let { estimates } = last;
  let accepted = 0;
  for (let sweep = 0; sweep < moves; sweep++) {
    for (let first = 0; first < count; first += together(target)) {
      accepted += await move(movement, population, first, estimates);
      const done = Math.min(together(target), count - first);
      estimates += done;
      await pause(stage, sweep * count + first + done, moves * count);
    }
  }
  const lnEvidence = last.lnEvidence + lnMean;
  const acceptance = accepted / (moves * count);
  const tail = Math.max(NO_TAIL, paretoShape(weights));
  return { stage, temperature, lnEvidence, population, estimates, acceptance, effective, paretoShape: tail };
}
