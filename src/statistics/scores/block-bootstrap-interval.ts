import { sortedQuantile } from "../quantile";
import { levelIssues, numberIssues, refuse, wholeIssues } from "./input-issues";
import { lengthIssues, listIssues } from "./list-issues";
import { placeOf, type Uniforms } from "./uniforms";

export interface BlockBootstrapOptions {
  /** Draws the blocks. */
  readonly stream: Uniforms;
  /**
   * Neighbouring values drawn together. There is no default: it is the number of neighbours that share what they are about. Yearly windows
   * scored every month share up to eleven months, so take 12 or more; 1 is for independent values.
   */
  readonly blockLength: number;
  /** Series drawn; 1,999 where absent. */
  readonly resamples?: number;
  /** Of the interval; 0.9 where absent. */
  readonly level?: number;
}

/** A mean with what a block bootstrap says of its uncertainty. */
export interface BootstrapInterval {
  readonly mean: number;
  /** Percentile interval of the mean. */
  readonly interval: readonly [low: number, high: number];
  /** Standard deviation of the means drawn. */
  readonly standardError: number;
  readonly level: number;
  readonly blockLength: number;
  readonly resamples: number;
}

const MOST_RESAMPLES = 1_000_000;

/**
 * Interval of the mean of a series whose neighbours depend on each other, such as scores of overlapping windows: a circular block
 * bootstrap. Blocks begin anywhere, run on past the end to the beginning, and the last of a series is cut to fit. With few blocks
 * (fewer than ten or so) it is too narrow, whatever its level says.
 *
 * Source: Politis and Romano (1992), A circular block-resampling procedure for stationary data; Künsch (1989).
 *
 * @param values In order of time.
 * @throws OptionsError where a value is not finite, or a block is longer than the series.
 */
export function blockBootstrapInterval(
  values: readonly number[],
  { stream, blockLength, resamples = 1999, level = 0.9 }: BlockBootstrapOptions,
): BootstrapInterval {
  refuse("There is no bootstrap interval", [
    ...listIssues(values, ["values"], numberIssues),
    ...wholeIssues(blockLength, [1, Math.max(1, values.length)], ["blockLength"]),
    ...wholeIssues(resamples, [2, MOST_RESAMPLES], ["resamples"]),
    ...levelIssues(level, ["level"]),
  ]);
  const sums = circularSums(values);
  const means = Float64Array.from({ length: resamples }, () => drawnMean(sums, blockLength, stream)).sort();
  const tail = (1 - level) / 2;
  return {
    mean: (sums[values.length] ?? 0) / values.length,
    interval: [sortedQuantile(means, tail), sortedQuantile(means, 1 - tail)],
    standardError: standardDeviation(means),
    level,
    blockLength,
    resamples,
  };
}

/**
 * {@link blockBootstrapInterval} of the mean difference of two series of scores of the same forecasts, first less second. Pairs are
 * drawn together, so what made a window hard for both cancels.
 *
 * @throws OptionsError where the lists differ in length, and as that does.
 */
export function pairedDifferenceInterval(
  first: readonly number[],
  second: readonly number[],
  options: BlockBootstrapOptions,
): BootstrapInterval {
  refuse("The scores cannot be compared", [
    ...listIssues(first, ["first"], numberIssues),
    ...listIssues(second, ["second"], numberIssues),
    ...lengthIssues(second, ["second"], first, "first"),
  ]);
  return blockBootstrapInterval(
    first.map((value, i) => value - (second[i] ?? 0)),
    options,
  );
}

/** Sums of the first 0, 1, 2 ... values of the series, gone through twice. */
function circularSums(values: readonly number[]): Float64Array {
  const n = values.length;
  const sums = new Float64Array(2 * n + 1);
  for (let i = 0; i < 2 * n; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i % n] ?? 0);
  return sums;
}

/** The mean of one series drawn in blocks. */
function drawnMean(sums: Float64Array, blockLength: number, stream: Uniforms): number {
  const n = (sums.length - 1) / 2;
  let sum = 0;
  for (let left = n; left > 0; left -= blockLength) {
    const start = placeOf(stream, n);
    sum += (sums[start + Math.min(left, blockLength)] ?? 0) - (sums[start] ?? 0);
  }
  return sum / n;
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1));
}
