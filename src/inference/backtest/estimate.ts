import type { BacktestBrier, BacktestEstimate } from "../../contracts/backtest";
import { randomStream } from "../../random/random-stream";
import { blockBootstrapInterval } from "../../statistics/scores/block-bootstrap-interval";
import { brierScore } from "../../statistics/scores/brier-score";
import { corpDecomposition } from "../../statistics/scores/corp-decomposition";

export const LEVEL = 0.9;
export const RESAMPLES = 1999;

/** How means over origins get their intervals: one stream a name, so that no interval depends on which others are asked for. */
export interface Estimator {
  readonly blockLength: number;
  of(name: string, values: readonly number[]): BacktestEstimate;
}

/**
 * Origins drawn together: those whose windows, or the months up to them, overlap. A forecast reaches from twelve months before the
 * origin (the label that baselines read) to the horizon.
 */
export function blockLengthOf(horizonMonths: number, stepMonths: number, origins: number): number {
  return Math.max(1, Math.min(origins, Math.ceil((horizonMonths + 12) / stepMonths)));
}

export function estimator(seed: string, blockLength: number): Estimator {
  return {
    blockLength,
    of(name, values) {
      const stream = randomStream(seed, `backtest/${name}`);
      const options = { stream, blockLength, level: LEVEL, resamples: RESAMPLES };
      const { mean, interval, standardError } = blockBootstrapInterval(values, options);
      return { mean, interval: [...interval], standardError };
    },
  };
}

/** The mean Brier score of an event with its interval and its parts. */
export function brierOf(
  { of }: Estimator,
  name: string,
  probabilities: readonly number[],
  happened: readonly boolean[],
): BacktestBrier {
  const scores = probabilities.map((probability, i) => brierScore(probability, happened[i] === true));
  const { miscalibration, discrimination, uncertainty } = corpDecomposition(probabilities, happened);
  return { ...of(name, scores), miscalibration, discrimination, uncertainty };
}
