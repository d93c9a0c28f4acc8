import { addCounts, emptySums, twoLevel } from "../../statistics/two-level";

/** Least pseudo-paths that a share is pulled to the mean by, so that no draw has probability 0. */
const LEAST_PULL = 1;

/**
 * Probabilities of something in every draw, from how many of its paths it came in: pulled to the mean of all draws as far as
 * draws differ by the chance of few paths and not by their parameters. The expectation of a share given its count, where shares
 * of draws have a beta law with the moments that are found (Morris 1983). Those of something and of its absence sum to 1.
 */
export function sharesFrom(counts: Float64Array, paths: number): Float64Array {
  const sums = emptySums();
  let total = 0;
  for (const count of counts) {
    addCounts(sums, 1, paths, count, count * count);
    total += count;
  }
  const mean = (total + 0.5) / (counts.length * paths + 1);
  const { ensembleSd } = twoLevel(sums);
  if (ensembleSd === 0) return counts.map(() => mean);
  const pull = Math.max(LEAST_PULL, (mean * (1 - mean)) / (ensembleSd * ensembleSd) - 1);
  return counts.map((count) => (count + pull * mean) / (paths + pull));
}
