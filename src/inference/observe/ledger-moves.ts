import type { LedgerMoves } from "../../contracts/observe/observation";

/** What a forecast rests on: weights of the draws, and the probability of every pathway in each, by horizon. */
export interface Belief {
  readonly weights: Float64Array;
  /** By horizon, then by pathway: a share a draw. */
  readonly shares: readonly (readonly Float64Array[])[];
}

const meanOf = (weights: Float64Array, shares: Float64Array): number =>
  shares.reduce((sum, share, draw) => sum + share * (weights[draw] ?? 0), 0);

/** How far each draw pulls a weighted mean: its squares add up to the variance of the mean (self-normalised weights). */
function pulls(weights: Float64Array, shares: Float64Array): Float64Array {
  const mean = meanOf(weights, shares);
  return shares.map((share, draw) => (weights[draw] ?? 0) * (share - mean));
}

const lengthOf = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Something for every pathway at every horizon. */
function byHorizon<T>(
  horizons: readonly number[],
  ids: readonly string[],
  make: (horizon: number, pathway: number) => T,
) {
  return horizons.map((months, horizon) => ({
    months,
    pathways: Object.fromEntries(ids.map((id, pathway) => [id, make(horizon, pathway)])),
  }));
}

/** How far the pathways move from one belief to another, on the same draws and paths. */
export function movesBetween(
  from: Belief,
  to: Belief,
  horizons: readonly number[],
  ids: readonly string[],
): LedgerMoves {
  return byHorizon(horizons, ids, (horizon, pathway) => {
    const before = from.shares[horizon]?.[pathway] ?? new Float64Array(0);
    const after = to.shares[horizon]?.[pathway] ?? new Float64Array(0);
    const lost = pulls(from.weights, before);
    const gained = pulls(to.weights, after).map((pull, draw) => pull - (lost[draw] ?? 0));
    return {
      difference: meanOf(to.weights, after) - meanOf(from.weights, before),
      standardError: lengthOf(gained),
    };
  });
}

/** Probabilities of the pathways under a belief. */
export function probabilitiesOf(
  { weights, shares }: Belief,
  horizons: readonly number[],
  ids: readonly string[],
) {
  return byHorizon(horizons, ids, (horizon, pathway) => {
    const list = shares[horizon]?.[pathway] ?? new Float64Array(0);
    return { probability: meanOf(weights, list), standardError: lengthOf(pulls(weights, list)) };
  });
}
