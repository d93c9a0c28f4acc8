import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { randomStream } from "../../../src/random/random-stream";
import { brierScore } from "../../../src/statistics/scores/brier-score";
import { crps } from "../../../src/statistics/scores/crps";
import { crpsOfHistogram } from "../../../src/statistics/scores/crps-of-histogram";
import { crpsOfQuantiles } from "../../../src/statistics/scores/crps-of-quantiles";
import { LOG_SCORE_FLOOR, logScore } from "../../../src/statistics/scores/log-score";
import {
  normalisedRankedProbabilityScore,
  rankedProbabilityScore,
} from "../../../src/statistics/scores/ranked-probability-score";

const ORDER = ["low", "middle", "high"] as const;
type Category = (typeof ORDER)[number];
type Probabilities = Readonly<Record<Category, number>>;

const probabilities = fc
  .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }))
  .filter(([a, b]) => a + b < 100)
  .map(([a, b]): Probabilities => ({ low: a / 100, middle: b / 100, high: (100 - a - b) / 100 }));

/** The mean score of a forecast where what comes has the probabilities of another. */
const expected = (truth: Probabilities, score: (outcome: Category) => number) =>
  ORDER.reduce((sum, outcome) => sum + truth[outcome] * score(outcome), 0);

const SCORES = {
  brier: (forecast: Probabilities, outcome: Category) => brierScore(forecast, outcome),
  log: (forecast: Probabilities, outcome: Category) => logScore(forecast, outcome),
  ranked: (forecast: Probabilities, outcome: Category) => rankedProbabilityScore(forecast, outcome, ORDER),
};

describe("scores of categories", () => {
  it.each(Object.entries(SCORES))("are proper: none is better on average than the truth (%s)", (_, score) => {
    fc.assert(
      fc.property(probabilities, probabilities, (truth, other) => {
        const own = expected(truth, (outcome) => score(truth, outcome));
        const others = expected(truth, (outcome) => score(other, outcome));
        const isSame = ORDER.every((name) => truth[name] === other[name]);
        if (isSame) expect(others).toBe(own);
        else expect(others).toBeGreaterThan(own);
      }),
    );
  });

  it("are 0 for certainty that came", () => {
    const certain = { low: 0, middle: 1, high: 0 };
    for (const score of Object.values(SCORES)) expect(Object.is(score(certain, "middle"), 0)).toBe(true);
  });

  it("count the distance on the scale in the ranked probability score alone", () => {
    const [near, far] = [
      { low: 0, middle: 1, high: 0 },
      { low: 0, middle: 0, high: 1 },
    ];
    expect(brierScore(near, "low")).toBe(brierScore(far, "low"));
    expect(rankedProbabilityScore(near, "low", ORDER)).toBe(1);
    expect(rankedProbabilityScore(far, "low", ORDER)).toBe(2);
    expect(normalisedRankedProbabilityScore(far, "low", ORDER)).toBe(1);
  });

  it("are those of the event where there are two categories", () => {
    const two = { no: 0.7, yes: 0.3 };
    expect(brierScore(two, "yes")).toBeCloseTo(2 * brierScore(0.3, true), 14);
    expect(logScore(two, "no")).toBe(logScore(0.3, false));
    expect(normalisedRankedProbabilityScore(two, "yes", ["no", "yes"])).toBeCloseTo(0.49, 14);
  });

  it("are floored where what came had no chance", () => {
    expect(logScore(0, true)).toBeCloseTo(9.210340371976182, 12);
    expect(logScore(1, false)).toBe(logScore(LOG_SCORE_FLOOR, true));
    expect(logScore({ a: 0, b: 1 }, "a", { floor: 0.01 })).toBeCloseTo(4.605170185988091, 12);
  });
});

describe("the CRPS", () => {
  it("of many quantiles of a standard normal tends to the 0.23369497725510913 that properscoring publishes", () => {
    const n = 4000;
    const levels = Array.from({ length: n }, (_, i) => (i + 0.5) / n);
    const values = levels.map((level) => normalQuantile(level));
    // Cutting a law into n steps of equal probability moves the integral by less than the square of a step times the range.
    const closeness = 20 / n;
    expect(Math.abs(crps(values, 0) - 0.23369497725510913)).toBeLessThan(closeness);
    expect(Math.abs(crpsOfQuantiles({ levels, values }, 0) - 0.23369497725510913)).toBeLessThan(closeness);
  });

  it("of one member is its distance", () => {
    expect(crps([3], 5)).toBe(2);
    expect(crpsOfQuantiles({ levels: [0.5], values: [3] }, 5)).toBe(2);
  });

  it("keeps its digits far from 0", () => {
    expect(crps([1e9 + 1, 1e9 + 3], 1e9 + 2)).toBe(crps([1, 3], 2));
  });

  it("of a fair ensemble is on average that of the law, whatever the size of the ensemble; the plain one is larger", () => {
    const stream = randomStream("fair");
    const trials = 20_000;
    const fair: number[] = [];
    const plain: number[] = [];
    for (let i = 0; i < trials; i++) {
      const ensemble = [stream(), stream(), stream()];
      const observed = stream();
      fair.push(crps(ensemble, observed, { fair: true }));
      plain.push(crps(ensemble, observed));
    }
    // E|X - Y| - E|X - X'| / 2 of uniforms is 1/3 - 1/6; the plain score adds E|X - X'| / (2 m).
    const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / trials;
    const spread = fair.reduce((sum, one) => sum + (one - mean(fair)) ** 2, 0) / trials;
    const standardError = Math.sqrt(spread / trials);
    expect(Math.abs(mean(fair) - 1 / 6)).toBeLessThan(4 * standardError);
    expect(Math.abs(mean(plain) - (1 / 6 + 1 / 18))).toBeLessThan(4 * standardError);
    expect(4 * standardError).toBeLessThan(1 / 36);
  });

  it("of a uniform histogram is the closed form, inside and outside", () => {
    const unit = { edges: [0, 1], probabilities: [1] };
    // Integral of x^2 up to y and of (1 - x)^2 from there.
    for (const y of [0, 0.2, 0.5, 1])
      expect(crpsOfHistogram(unit, y)).toBeCloseTo((y ** 3 + (1 - y) ** 3) / 3, 14);
    expect(crpsOfHistogram(unit, -2)).toBeCloseTo(2 + 1 / 3, 14);
    expect(crpsOfHistogram(unit, 4)).toBeCloseTo(3 + 1 / 3, 14);
  });
});
