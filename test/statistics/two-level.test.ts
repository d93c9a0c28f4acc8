import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "../../src/numeric/beta-quantile";
import { streamKey } from "../../src/random/seed";
import { namedStream, type Stream } from "../../src/random/stream";
import { sortedQuantile } from "../../src/statistics/quantile";
import {
  addCounts,
  type DrawSums,
  emptySums,
  shrinkFactor,
  type TwoLevel,
  twoLevel,
} from "../../src/statistics/two-level";

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (values.length - 1);
}

/** The four numbers from shares p_j of m paths, word for word as section 8 of the model has them. */
function byDefinition(shares: readonly number[], m: number): TwoLevel {
  const draws = shares.length;
  const between = variance(shares);
  const withinMeanSquare = mean(shares.map((p) => (p * (1 - p) * m) / (m - 1)));
  const ensemble = Math.max(0, between - withinMeanSquare / m);
  return {
    mean: mean(shares),
    standardError: Math.sqrt(between) / Math.sqrt(draws),
    pathStandardError: Math.sqrt(withinMeanSquare / (draws * m)),
    ensembleStandardError: Math.sqrt(ensemble) / Math.sqrt(draws),
    ensembleSd: Math.sqrt(ensemble),
  };
}

function addAll(sums: DrawSums, counts: readonly number[], m: number): DrawSums {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const squares = counts.reduce((sum, count) => sum + count * count, 0);
  addCounts(sums, counts.length, m, total, squares);
  return sums;
}

const numbersOf = (counts: readonly number[], m: number) => twoLevel(addAll(emptySums(), counts, m));

/** Counts of m paths each, for draws whose probability is known. */
function simulate(stream: Stream, probabilities: readonly number[], m: number): number[] {
  return probabilities.map((p) => {
    let count = 0;
    for (let path = 0; path < m; path++) count += stream() < p ? 1 : 0;
    return count;
  });
}

function closeTo(received: TwoLevel, expected: TwoLevel): void {
  // Variances are differences of sums of order 1: 1e-14 of rounding in a variance is 1e-7 in its root.
  for (const name of Object.keys(expected) as (keyof TwoLevel)[]) {
    expect(Math.abs(received[name] ** 2 - expected[name] ** 2), name).toBeLessThan(1e-14);
  }
}

describe("the four numbers of a two-level design", () => {
  const design = fc
    .tuple(fc.constantFrom(2, 16, 48, 64, 1024), fc.integer({ min: 2, max: 60 }))
    .chain(([m, draws]) =>
      fc.record({
        m: fc.constant(m),
        counts: fc.array(fc.integer({ min: 0, max: m }), { minLength: draws, maxLength: draws }),
        cut: fc.integer({ min: 0, max: draws }),
      }),
    );

  it("are those of their definition, for any counts", () => {
    const agrees = fc.property(design, ({ m, counts }) => {
      const shares = counts.map((count) => count / m);
      closeTo(numbersOf(counts, m), byDefinition(shares, m));
    });
    fc.assert(agrees, { seed: 10, numRuns: 500 });
  });

  it("are the same whether the counts are added in two parts or at once", () => {
    const agrees = fc.property(design, ({ m, counts, cut }) => {
      const parts = addAll(addAll(emptySums(), counts.slice(0, cut), m), counts.slice(cut), m);
      closeTo(twoLevel(parts), numbersOf(counts, m));
    });
    fc.assert(agrees, { seed: 11, numRuns: 500 });
  });

  it("of a worked example: 4, 8 and 12 of 16 paths", () => {
    // Shares 1/4, 1/2, 3/4: S^2 = 1/16; MSW / m = mean(3/16, 4/16, 3/16) / 15 = 1/72.
    const { standardError, pathStandardError, ensembleSd, ...rest } = numbersOf([4, 8, 12], 16);
    expect(rest.mean).toBe(0.5);
    expect(standardError).toBeCloseTo(Math.sqrt(1 / 16 / 3), 14);
    expect(pathStandardError).toBeCloseTo(Math.sqrt(1 / 72 / 3), 14);
    expect(ensembleSd).toBeCloseTo(Math.sqrt(1 / 16 - 1 / 72), 14);
    expect(rest.ensembleStandardError).toBeCloseTo(Math.sqrt((1 / 16 - 1 / 72) / 3), 14);
  });

  it("of one draw: the error is that of its paths, sqrt(p (1 - p) / (m - 1)), and nothing is known of the ensemble", () => {
    const error = Math.sqrt((0.25 * 0.75) / 15);
    const { standardError, pathStandardError, ...rest } = numbersOf([4], 16);
    expect(standardError).toBe(pathStandardError);
    expect(pathStandardError).toBeCloseTo(error, 14);
    expect(rest).toEqual({ mean: 0.25, ensembleStandardError: 0, ensembleSd: 0 });
  });

  it("of draws that agree on a certainty are 0", () => {
    const certain = { standardError: 0, pathStandardError: 0, ensembleStandardError: 0, ensembleSd: 0 };
    expect(numbersOf([16, 16, 16], 16)).toEqual({ mean: 1, ...certain });
    expect(numbersOf([0, 0, 0], 16)).toEqual({ mean: 0, ...certain });
  });
});

const [ALPHA, BETA] = [2, 6];
const TOTAL = ALPHA + BETA;
const ENSEMBLE_VARIANCE = (ALPHA * BETA) / (TOTAL ** 2 * (TOTAL + 1));
/** E[p (1 - p)]. */
const PATH_VARIANCE = (ALPHA * BETA) / (TOTAL * (TOTAL + 1));

const REPLICATES = 400;
const DRAWS = 64;

describe.each([16, 64])("with p_j ~ Beta(2, 6) and %d paths a draw, over 400 replicates", (m) => {
  const stream = namedStream(streamKey("two-level"), `beta-binomial-${m}`);
  const replicates = Array.from({ length: REPLICATES }, () => {
    const probabilities = Array.from({ length: DRAWS }, () => betaQuantile(stream(), ALPHA, BETA));
    return numbersOf(simulate(stream, probabilities, m), m);
  });
  const squared = (name: keyof TwoLevel) => replicates.map((numbers) => numbers[name] ** 2);

  /** The mean over replicates, in its own standard errors from what it should be. */
  const errorsFrom = (values: readonly number[], expected: number) =>
    (mean(values) - expected) / Math.sqrt(variance(values) / values.length);

  it("the mean is E[p] within 4 standard errors", () => {
    const means = replicates.map((numbers) => numbers.mean);
    expect(Math.abs(errorsFrom(means, ALPHA / TOTAL))).toBeLessThan(4);
  });

  it("standardError is the spread of the mean, within 4 standard errors of a spread", () => {
    const spread = Math.sqrt(variance(replicates.map((numbers) => numbers.mean)));
    const claimed = Math.sqrt(mean(squared("standardError")));
    // The spread of n values is known to a relative 1 / sqrt(2 (n - 1)): 14 % for 4 standard errors.
    expect(Math.abs(spread / claimed - 1)).toBeLessThan(4 / Math.sqrt(2 * (REPLICATES - 1)));
  });

  it("the squared errors are in expectation what the theory says, within 4 standard errors", () => {
    const paths = PATH_VARIANCE / (DRAWS * m);
    const ensemble = ENSEMBLE_VARIANCE / DRAWS;
    expect(Math.abs(errorsFrom(squared("standardError"), ensemble + paths))).toBeLessThan(4);
    expect(Math.abs(errorsFrom(squared("pathStandardError"), paths))).toBeLessThan(4);
    expect(Math.abs(errorsFrom(squared("ensembleStandardError"), ensemble))).toBeLessThan(4);
    expect(Math.abs(errorsFrom(squared("ensembleSd"), ENSEMBLE_VARIANCE))).toBeLessThan(4);
  });

  it("the parts of the paths and of the ensemble add up to the whole, replicate by replicate", () => {
    for (const { standardError, pathStandardError, ensembleStandardError } of replicates) {
      expect(pathStandardError ** 2 + ensembleStandardError ** 2).toBeCloseTo(standardError ** 2, 14);
    }
  });
});

describe("where all draws agree on p = .3", () => {
  const [m, p] = [16, 0.3];
  const stream = namedStream(streamKey("two-level"), "no-ensemble");
  const replicates = Array.from({ length: REPLICATES }, () =>
    numbersOf(simulate(stream, new Array<number>(DRAWS).fill(p), m), m),
  );
  const noise = (p * (1 - p)) / m;

  it("what is left of the ensemble is the noise of its estimate, 4 standard errors at most", () => {
    const most = 4 * noise * Math.sqrt(2 / (DRAWS - 1));
    for (const { ensembleSd } of replicates) expect(ensembleSd ** 2).toBeLessThan(most);
  });

  it("it is floored at exactly 0 about half the time", () => {
    const floored = replicates.filter((numbers) => numbers.ensembleStandardError === 0).length / REPLICATES;
    // A chi-square of 63 degrees of freedom is below its mean with probability .524.
    expect(Math.abs(floored - 0.524)).toBeLessThan(4 * Math.sqrt(0.25 / REPLICATES));
    expect(replicates.every((numbers) => numbers.ensembleSd >= 0)).toBe(true);
  });

  it("the shares of the draws are pulled all the way to their mean where it is floored", () => {
    for (const numbers of replicates) {
      if (numbers.ensembleSd === 0) expect(shrinkFactor(numbers, DRAWS)).toBe(0);
    }
  });
});

describe("with a million paths a draw", () => {
  const m = 2 ** 20;
  const counts = Array.from({ length: 256 }, (_, j) =>
    Math.round(m * betaQuantile((j + 0.5) / 256, ALPHA, BETA)),
  );
  const numbers = numbersOf(counts, m);

  it("the part of the paths vanishes and the whole error is that of the ensemble", () => {
    expect(numbers.pathStandardError ** 2).toBeCloseTo(PATH_VARIANCE / (256 * m), 10);
    expect(numbers.pathStandardError / numbers.standardError).toBeLessThan(0.003);
    expect(numbers.ensembleStandardError / numbers.standardError).toBeGreaterThan(1 - 1e-5);
  });

  it("nothing is shrunk", () => {
    expect(shrinkFactor(numbers, 256)).toBeGreaterThan(1 - 1e-5);
  });
});

describe("the shares of 4,000 draws of 16 paths, p_j ~ Beta(4, 4), pulled to their mean", () => {
  const [draws, m, shape] = [4000, 16, 4];
  const stream = namedStream(streamKey("two-level"), "shrinking");
  const probabilities = Array.from({ length: draws }, () => betaQuantile(stream(), shape, shape));
  const raw = simulate(stream, probabilities, m).map((count) => count / m);
  const numbers = numbersOf(
    raw.map((share) => share * m),
    m,
  );
  const factor = shrinkFactor(numbers, draws);
  const shrunken = raw.map((share) => numbers.mean + factor * (share - numbers.mean));
  const range = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return [sortedQuantile(sorted, 0.05), sortedQuantile(sorted, 0.95)] as const;
  };

  it("have the variance of the ensemble", () => {
    expect(variance(shrunken)).toBeCloseTo(numbers.ensembleSd ** 2, 12);
    // The variance of the raw shares is known to a relative sqrt(2 / J), and all of it but the paths' part is passed on.
    const known = 1 / (4 * (2 * shape + 1));
    const paths = (shape * shape) / (2 * shape * (2 * shape + 1)) / m;
    expect(Math.abs(variance(shrunken) - known)).toBeLessThan(4 * (known + paths) * Math.sqrt(2 / draws));
  });

  it("have a 5-95 % range like that of the law, where the raw shares' is too wide", () => {
    // Shares come in steps of 1/16, half a step either way; the quantile of 4,000 draws has a standard error of .005.
    const tolerance = (0.5 / m) * factor + 3 * 0.005;
    const law = [betaQuantile(0.05, shape, shape), betaQuantile(0.95, shape, shape)] as const;
    const [low, high] = range(shrunken);
    expect(Math.abs(low - law[0])).toBeLessThan(tolerance);
    expect(Math.abs(high - law[1])).toBeLessThan(tolerance);
    const [rawLow, rawHigh] = range(raw);
    expect(rawLow).toBeLessThan(law[0] - 1 / m / 2);
    expect(rawHigh).toBeGreaterThan(law[1] + 1 / m / 2);
    expect(high - low).toBeCloseTo(factor * (rawHigh - rawLow), 12);
  });
});
