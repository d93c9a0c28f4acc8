import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaRange } from "../../src/statistics/beta-range";

describe("the range of chances by their moments", () => {
  it("is that of a uniform law where mean and sd are those of one", () => {
    const [low, high] = betaRange(1 / 2, Math.sqrt(1 / 12));
    expect(low).toBeCloseTo(0.05, 9);
    expect(high).toBeCloseTo(0.95, 9);
  });

  it("is that of Beta(1, b), whose quantiles are 1 - (1 - p)^(1/b)", () => {
    for (const b of [2, 5, 40]) {
      const mean = 1 / (1 + b);
      const [low, high] = betaRange(mean, Math.sqrt((mean * (1 - mean)) / (2 + b)));
      expect(low).toBeCloseTo(1 - 0.95 ** (1 / b), 9);
      expect(high).toBeCloseTo(1 - 0.05 ** (1 / b), 9);
    }
  });

  it("turns round with the event", () => {
    const [low, high] = betaRange(0.06, 0.05);
    const [other, end] = betaRange(0.94, 0.05);
    expect(other).toBeCloseTo(1 - high, 9);
    expect(end).toBeCloseTo(1 - low, 9);
  });

  it("is a point where nothing varies", () => {
    for (const mean of [0, 0.3, 1]) expect(betaRange(mean, 0)).toEqual([mean, mean]);
    for (const sd of [1e-6, 1e-12, 1e-200]) expect(betaRange(0.3, sd)).toEqual([0.3, 0.3]);
    expect(betaRange(0, 0.1)).toEqual([0, 0]);
    expect(betaRange(1, 0.1)).toEqual([1, 1]);
  });

  it("is that of chances of 0 or 1 where the estimate of the spread is more than a chance can have", () => {
    expect(betaRange(0.3, 0.6)).toEqual([0, 1]);
    expect(betaRange(0.02, 0.2)).toEqual([0, 0]);
    expect(betaRange(0.98, 0.2)).toEqual([1, 1]);
  });

  it("nears 1.645 sd either way of the mean as the spread shrinks", () => {
    for (const mean of [0.06, 0.3, 0.5, 0.94]) {
      for (const sd of [1e-3, 1e-4, 1e-5]) {
        const [low, high] = betaRange(mean, sd);
        expect((mean - low) / sd).toBeCloseTo(1.645, 1);
        expect((high - mean) / sd).toBeCloseTo(1.645, 1);
      }
    }
  });

  it("lies in order from 0 to 1, whatever mean and spread", () => {
    const small = fc.double({ min: -12, max: 0, noNaN: true }).map((power) => 10 ** power);
    const mean = fc.oneof(
      small,
      small.map((value) => 1 - value),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const inOrder = fc.property(mean, small, (middle, sd) => {
      const [low, high] = betaRange(middle, sd);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(1);
    });
    // Ends too near 0 to be told apart, a spread whose square is 0, and one that no continued fraction can follow.
    const examples: [number, number][] = [
      [1.5e-5, 1e-3],
      [0.3, 1e-200],
      [0.3, 1e-12],
    ];
    fc.assert(inOrder, { seed: 5, numRuns: 2000, examples });
  });
});
