import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonic, monotoneFit, zeroCrossing } from "../../src/statistics/isotonic";

// Sixteenths, so that two curves are either equally near or clearly not.
const value = fc.integer({ min: -160, max: 160 }).map((n) => n / 16);
const weight = fc.integer({ min: 1, max: 5 });
const points = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((length) =>
    fc.record({
      values: fc.array(value, { minLength: length, maxLength: length }),
      weights: fc.array(weight, { minLength: length, maxLength: length }),
    }),
  );

const rises = (values: readonly number[]) => values.every((v, i) => i === 0 || v >= (values[i - 1] ?? v));
const distance = (fit: readonly number[], values: readonly number[], weights: readonly number[]) =>
  fit.reduce((sum, v, i) => sum + (weights[i] ?? 0) * (v - (values[i] ?? 0)) ** 2, 0);

/**
 * The nearest non-decreasing curve by trying every way to cut the points into neighbouring pools of one value each: the
 * projection is piecewise constant at weighted means, so it is the best monotone one among these.
 */
function byBruteForce(values: readonly number[], weights: readonly number[]): number[] {
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let cuts = 0; cuts < 1 << (values.length - 1); cuts++) {
    const fit: number[] = [];
    for (let from = 0; from < values.length; ) {
      let to = from + 1;
      while (to < values.length && ((cuts >> (to - 1)) & 1) === 0) to++;
      let [sum, total] = [0, 0];
      for (let i = from; i < to; i++) {
        sum += (weights[i] ?? 0) * (values[i] ?? 0);
        total += weights[i] ?? 0;
      }
      while (from < to) {
        fit.push(sum / total);
        from++;
      }
    }
    const d = distance(fit, values, weights);
    if (rises(fit) && d < least) [best, least] = [fit, d];
  }
  return best;
}

describe("isotonic regression", () => {
  it("is the nearest non-decreasing curve, as brute force finds it", () => {
    fc.assert(
      fc.property(points(8), ({ values, weights }) => {
        const fit = isotonic(values, weights);
        expect(rises(fit)).toBe(true);
        byBruteForce(values, weights).forEach((expected, i) => {
          expect(fit[i]).toBeCloseTo(expected, 9);
        });
      }),
    );
  });

  it("keeps the weighted mean, leaves a rising curve alone and does nothing more the second time", () => {
    fc.assert(
      fc.property(points(30), ({ values, weights }) => {
        const fit = isotonic(values, weights);
        const total = (list: readonly number[]) => list.reduce((sum, v, i) => sum + (weights[i] ?? 0) * v, 0);
        expect(total(fit)).toBeCloseTo(total(values), 8);
        expect(isotonic(fit, weights)).toEqual(fit);
        const sorted = [...values].sort((a, b) => a - b);
        expect(isotonic(sorted, weights)).toEqual(sorted);
        expect(Math.min(...fit)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(Math.max(...fit)).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }),
    );
  });

  it("pools neighbours that fall by their weights", () => {
    expect(isotonic([1, 5, 2, 3], [1, 1, 3, 1])).toEqual([1, 2.75, 2.75, 3]);
    expect(isotonic([3, 2, 1], [1, 1, 1])).toEqual([2, 2, 2]);
    expect(isotonic([3, 1], [0, 0])).toEqual([2, 2]);
    expect(isotonic([], [])).toEqual([]);
  });
});

describe("the monotone curve of either direction", () => {
  it("is the nearer of the two, and that of the mirrored points is the mirror", () => {
    fc.assert(
      fc.property(points(12), ({ values, weights }) => {
        const fit = monotoneFit(values, weights);
        const rising = isotonic(values, weights);
        const down = isotonic([...values].reverse(), [...weights].reverse()).reverse();
        const [up, falling] = [distance(rising, values, weights), distance(down, values, weights)];
        expect(distance(fit.values, values, weights)).toBeCloseTo(Math.min(up, falling), 8);
        expect(fit.direction === "increasing" ? rises(fit.values) : rises([...fit.values].reverse())).toBe(
          true,
        );
        if (Math.abs(up - falling) > 1e-9)
          expect(fit.direction).toBe(up < falling ? "increasing" : "decreasing");
      }),
    );
  });
});

describe("where a curve crosses 0", () => {
  it("is where the straight piece between a sign and the other meets 0", () => {
    expect(zeroCrossing([0, 10], [-1, 3])).toBe(2.5);
    expect(zeroCrossing([0, 10], [3, -1])).toBe(7.5);
    expect(zeroCrossing([1, 2, 4], [-5, -1, 1])).toBe(3);
    expect(zeroCrossing([1, 2, 4, 5], [-5, 0, 0, 1])).toBe(2);
    expect(zeroCrossing([1, 2], [0, 1])).toBe(1);
  });

  it("is nowhere on one side of 0, on 0 itself, or on a single point", () => {
    expect(zeroCrossing([0, 1, 2], [1, 2, 3])).toBeUndefined();
    expect(zeroCrossing([0, 1, 2], [-1, -2, -3])).toBeUndefined();
    expect(zeroCrossing([0, 1, 2], [0, 0, 0])).toBeUndefined();
    expect(zeroCrossing([0], [0])).toBeUndefined();
    expect(zeroCrossing([], [])).toBeUndefined();
  });

  it("of a straight line is exact, wherever its points are", () => {
    const points = fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(points, fc.double({ min: -99, max: 99, noNaN: true }), (list, root) => {
        const x = [...list].sort((a, b) => a - b);
        const inside = (x[0] ?? 0) <= root && root <= (x.at(-1) ?? 0);
        const found = zeroCrossing(
          x,
          x.map((at) => 3 * (at - root)),
        );
        if (inside) expect(found).toBeCloseTo(root, 9);
        else expect(found).toBeUndefined();
      }),
    );
  });
});
