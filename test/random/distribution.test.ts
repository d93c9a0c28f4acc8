import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bernoulli } from "../../src/random/bernoulli";
import { quantileFunction } from "../../src/random/distribution";
import { poisson } from "../../src/random/poisson";

type Prior = Parameters<typeof quantileFunction>[0];

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const prior: fc.Arbitrary<Prior> = fc.oneof(
  between(-5, 5).map((fixed) => ({ fixed })),
  fc.record({ normal: fc.record({ mean: between(-5, 5), sd: between(0.01, 3) }) }),
  fc.record({ logNormal: fc.record({ median: between(0.01, 700), logSd: between(0.05, 1.5) }) }),
  fc.record({ beta: fc.record({ alpha: between(0.3, 60), beta: between(0.3, 60) }) }),
  fc.record({ gamma: fc.record({ shape: between(0.3, 60), rate: between(0.5, 400) }) }),
  fc.tuple(between(-5, 5), between(0.01, 9)).map(([low, width]) => ({ uniform: { low, high: low + width } })),
  fc.record({ poisson: fc.record({ mean: between(0.01, 100) }) }),
);

/** Probabilities on a grid of a millionth: neighbours are further apart than the rounding of a quantile. */
const millionth = fc.integer({ min: 1, max: 999_999 }).map((k) => k / 1e6);

describe("the quantile function of a prior", () => {
  it("never falls as u rises, and rises wherever the law is continuous and single precision can tell", () => {
    const rises = fc.property(prior, millionth, millionth, (law, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const quantile = quantileFunction(law);
      const [below, above] = [quantile(low), quantile(high)];
      // The solver of the gamma and beta quantiles stops at a relative 1e-13; next to 1 all betas look alike to it.
      expect(above).toBeGreaterThanOrEqual(below - 2e-13 * Math.abs(below));
      const strict = low < high && !("fixed" in law) && !("poisson" in law) && !("beta" in law);
      if (strict) expect(above).toBeGreaterThan(below);
    });
    fc.assert(rises, { seed: 7, numRuns: 5000 });
  });

  it("keeps within the support of the law", () => {
    const supported = fc.property(prior, millionth, (law, u) => {
      const x = quantileFunction(law)(u);
      expect(Number.isFinite(x)).toBe(true);
      if ("beta" in law) expect(x >= 0 && x <= 1).toBe(true);
      if ("gamma" in law || "logNormal" in law) expect(x).toBeGreaterThan(0);
      if ("poisson" in law) expect(Number.isInteger(x) && x >= 0).toBe(true);
      if ("uniform" in law) expect(x >= law.uniform.low && x <= law.uniform.high).toBe(true);
    });
    fc.assert(supported, { seed: 8, numRuns: 2000 });
  });

  it.each<[Prior, number]>([
    [{ fixed: 0.25 }, 0.25],
    [{ normal: { mean: 3, sd: 2 } }, 3],
    [{ logNormal: { median: 680, logSd: 1.4 } }, 680],
    [{ beta: { alpha: 4, beta: 4 } }, 0.5],
    [{ gamma: { shape: 1, rate: 2 } }, Math.LN2 / 2],
    [{ uniform: { low: -1, high: 5 } }, 2],
    [{ poisson: { mean: 4 } }, 4],
  ])("of %j at one half is the median, %d", (law, median) => {
    expect(quantileFunction(law)(0.5)).toBeCloseTo(median, 11);
  });
});

describe("the Poisson quantile", () => {
  it("is the least count whose distribution function reaches u, on both sides of every step", () => {
    for (const mean of [0.3, 4, 60]) {
      let mass = Math.exp(-mean);
      let lower = mass;
      for (let count = 0; count < mean + 5 * Math.sqrt(mean) + 3; count++) {
        // Masses up to here are above 1e-8; both ways of adding them up are good to about 1e-14.
        expect(poisson(mean)(lower * (1 - 1e-11))).toBe(count);
        expect(poisson(mean)(lower * (1 + 1e-11))).toBe(count + 1);
        mass *= mean / (count + 1);
        lower += mass;
      }
    }
  });

  it("stays near the mean at the most extreme uniform numbers there are", () => {
    for (const mean of [0.3, 4, 60, 500]) {
      const most = mean + 9 * Math.sqrt(mean) + 20;
      expect(poisson(mean)(1 - 2 ** -53)).toBeLessThan(most);
      expect(poisson(mean)(2 ** -53)).toBeGreaterThanOrEqual(Math.max(0, mean - 9 * Math.sqrt(mean)));
    }
  });
});

describe("the Bernoulli quantile", () => {
  it("never turns a success into a failure when the probability is raised", () => {
    const keeps = fc.property(between(0, 1), between(0, 1), millionth, (p, q, u) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)];
      expect(bernoulli(high)(u)).toBeGreaterThanOrEqual(bernoulli(low)(u));
    });
    fc.assert(keeps, { seed: 9, numRuns: 2000 });
  });

  it("is certain at probabilities 0 and 1", () => {
    for (const u of [2 ** -53, 0.5, 1 - 2 ** -53]) expect([bernoulli(0)(u), bernoulli(1)(u)]).toEqual([0, 1]);
  });
});
