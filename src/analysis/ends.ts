import type { Difference, RangedDifference } from "../contracts/analysis/parts";
import { LANES } from "../kernel/shape";
import { endDivided, endPathway } from "../kernel/tally-end";
import { drive } from "../simulation/drive";
import type { Variant } from "../simulation/executor";
import { jobOf } from "../simulation/job";
import type { Settings } from "../simulation/options";
import { Z95 } from "../statistics/interval";
import { sortedQuantile } from "../statistics/quantile";
import {
  addValues,
  type DrawSums,
  emptySums,
  shrinkFactor,
  type TwoLevel,
  twoLevel,
} from "../statistics/two-level";
import type { AnalysisOptions } from "./options";

/** How every path of every variant ended, and how paths fall into draws. */
export interface Ends {
  readonly draws: number;
  /** Paths of a draw. */
  readonly perDraw: number;
  /** End codes by variant, draw after draw. */
  readonly codes: readonly Uint16Array[];
}

/** A question about how a path ended. */
export type Test = (code: number) => boolean;

export const endsIn =
  (pathway: number): Test =>
  (code) =>
    endPathway(code) === pathway;

/** Whether the division of a pathway does not hold: the working level has not atrophied, in the model built in. */
export const isInHealth: Test = (code) => !endDivided(code);

/** Runs variants on the same paths and keeps how each path ended. */
export async function runEnds(
  variants: readonly Variant[],
  settings: Settings,
  options: AnalysisOptions,
): Promise<Ends> {
  const { draws, rounds } = settings;
  const perDraw = rounds * LANES;
  const codes = variants.map(() => new Uint16Array(draws * perDraw));
  const job = jobOf(variants, settings);
  let pathsDone = 0;
  await drive(job, { from: 0, to: draws, rounds }, options, ({ block, outcomes }) => {
    outcomes.forEach(({ ends }, variant) => {
      for (let i = 0; i < block.draws; i++) {
        const at = (block.firstDraw + i) * perDraw + block.round * LANES;
        codes[variant]?.set(ends.subarray(i * LANES, (i + 1) * LANES), at);
      }
    });
    pathsDone += block.draws * LANES;
    options.onProgress?.({ pathsDone, pathsTotal: draws * perDraw, models: variants.length });
  });
  return { draws, perDraw, codes };
}

/** Paths of each draw for which a test holds, under one variant. */
export function countsByDraw({ draws, perDraw, codes }: Ends, variant: number, test: Test): Float64Array {
  const list = codes[variant] ?? new Uint16Array(0);
  const counts = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let path = draw * perDraw; path < (draw + 1) * perDraw; path++) {
      if (test(list[path] ?? 0)) counts[draw] = (counts[draw] ?? 0) + 1;
    }
  }
  return counts;
}

/** Share of paths for which a test holds, with its error. */
export function shareOf(ends: Ends, variant: number, test: Test): TwoLevel {
  const sums = emptySums();
  for (const count of countsByDraw(ends, variant, test)) addValues(sums, ends.perDraw, count, count);
  return twoLevel(sums);
}

/** The same as a probability with its standard error. */
export function probabilityOf(ends: Ends, variant: number, test: Test) {
  const { mean, standardError } = shareOf(ends, variant, test);
  return { probability: mean, standardError };
}

/** The paired difference between two variants, draw by draw. */
function pairedByDraw(ends: Ends, from: number, to: number, test: Test) {
  const { draws, perDraw, codes } = ends;
  const [before, after] = [codes[from] ?? new Uint16Array(0), codes[to] ?? new Uint16Array(0)];
  const sums: DrawSums = emptySums();
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    let moved = 0;
    for (let path = draw * perDraw; path < (draw + 1) * perDraw; path++) {
      const change = (test(after[path] ?? 0) ? 1 : 0) - (test(before[path] ?? 0) ? 1 : 0);
      sum += change;
      moved += change * change;
    }
    addValues(sums, perDraw, sum, moved);
    means[draw] = sum / perDraw;
  }
  return { stats: twoLevel(sums), means };
}

/** A mean with its error, as a difference with its 95 % interval. */
export function asDifference(mean: number, standardError: number): Difference {
  return {
    difference: mean,
    standardError,
    interval: [mean - Z95 * standardError, mean + Z95 * standardError],
  };
}

/** How much more often a test holds under one variant than under another, on the same paths. */
export function pairedDifference(ends: Ends, from: number, to: number, test: Test): Difference {
  const { mean, standardError } = pairedByDraw(ends, from, to, test).stats;
  return asDifference(mean, standardError);
}

/**
 * Where 90 % of the draws lie once the noise of finitely many paths is taken out of them; null where that noise could be all
 * there is: the spread across draws is within two standard errors, sqrt(2 / (J - 1)) of it each, of what paths alone give. The means of
 * the draws are pulled towards their own, since a difference has no bounds that a law by moments could use.
 */
export function parameterRange(stats: TwoLevel, means: Float64Array): [number, number] | null {
  const paths = stats.pathStandardError * stats.pathStandardError * means.length;
  const ensemble = stats.ensembleSd * stats.ensembleSd;
  if (paths > 0 && ensemble <= 2 * Math.sqrt(2 / Math.max(1, means.length - 1)) * paths) return null;
  const shrink = shrinkFactor(stats, means.length);
  const shrunken = means.map((mean) => stats.mean + shrink * (mean - stats.mean)).sort();
  return [sortedQuantile(shrunken, 0.05), sortedQuantile(shrunken, 0.95)];
}

/** The same, with how far the difference could move if the parameters became known. */
export function rangedDifference(ends: Ends, from: number, to: number, test: Test): RangedDifference {
  const { stats, means } = pairedByDraw(ends, from, to, test);
  return { ...asDifference(stats.mean, stats.standardError), parameterRange: parameterRange(stats, means) };
}

/** Something for every pathway, by id. */
export function byPathway<T>(
  ids: readonly string[],
  make: (test: Test, pathway: number) => T,
): Record<string, T> {
  return Object.fromEntries(ids.map((id, pathway) => [id, make(endsIn(pathway), pathway)]));
}
