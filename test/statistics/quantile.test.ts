import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramQuantiles, sortedQuantile } from "../../src/statistics/quantile";

const histogramQuantile = (cells: ArrayLike<number>, low: number, step: number, p: number): number =>
  histogramQuantiles(cells, low, step, [p])[0] ?? Number.NaN;

describe("the quantile of sorted values", () => {
  const values = [-1.5, 0.25, 0.25, 1, 2.75, 7, 11.5];

  // numpy 2.4.6, numpy.quantile(values, p), method "linear" (type 7).
  it.each([
    [0, -1.5],
    [0.05, -0.9749999999999999],
    [0.1, -0.44999999999999984],
    [0.25, 0.25],
    [0.3, 0.25],
    [0.5, 1.0],
    [0.75, 4.875],
    [0.9, 8.8],
    [0.95, 10.149999999999997],
    [1, 11.5],
  ])("at %d is numpy's %d", (p, expected) => {
    expect(sortedQuantile(values, p)).toBeCloseTo(expected, 14);
  });

  it("of one value is that value, of two a line between them", () => {
    expect([0, 0.3, 1].map((p) => sortedQuantile([4], p))).toEqual([4, 4, 4]);
    expect([0, 0.05, 0.5, 1].map((p) => sortedQuantile([0.125, 0.625], p))).toEqual([
      0.125, 0.15, 0.375, 0.625,
    ]);
  });

  it("of no value is no number", () => {
    expect(sortedQuantile([], 0.5)).toBeNaN();
  });

  it("never falls as p rises, and keeps between the least and the greatest", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
    const holds = fc.property(sample, unit, unit, (numbers, p, q) => {
      const sorted = Float64Array.from(numbers).sort();
      const low = sortedQuantile(sorted, Math.min(p, q));
      const high = sortedQuantile(sorted, Math.max(p, q));
      expect(high).toBeGreaterThanOrEqual(low - 1e-12 * Math.abs(low));
      expect(low).toBeGreaterThanOrEqual(sorted[0] ?? Number.NaN);
      expect(high).toBeLessThanOrEqual(sorted.at(-1) ?? Number.NaN);
    });
    fc.assert(holds, { seed: 12, numRuns: 1000 });
  });
});

describe("the quantile of a histogram", () => {
  const cells = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });
  const filled = cells.filter((counts) => counts.some((count) => count > 0));

  it("is exact where all cells are alike: low + p times the width", () => {
    for (let k = 0; k <= 64; k++) {
      expect(histogramQuantile(new Uint32Array(32).fill(6), -2, 0.25, k / 64)).toBe(-2 + 8 * (k / 64));
    }
  });

  it("spreads values evenly within a cell and passes over empty ones", () => {
    const counts = [0, 1, 0, 3, 0];
    expect([0, 0.125, 0.25].map((p) => histogramQuantile(counts, 0, 1, p))).toEqual([1, 1.5, 2]);
    expect([0.5, 0.75, 1].map((p) => histogramQuantile(counts, 0, 1, p))).toEqual([3 + 1 / 3, 3 + 2 / 3, 4]);
  });

  it("leaves as many values below it as p says", () => {
    const holds = fc.property(filled, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (counts, p) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const x = histogramQuantile(counts, 10, 0.5, p);
      const below = counts.reduce(
        (sum, count, i) => sum + count * Math.min(1, Math.max(0, (x - 10) / 0.5 - i)),
        0,
      );
      expect(Math.abs(below - p * total)).toBeLessThan(1e-10);
    });
    fc.assert(holds, { seed: 13, numRuns: 1000 });
  });

  it("is within a cell of the quantile of the values themselves", () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => ((i * 617) % 1000) ** 2 / 1e6).sort();
    const counts = new Uint32Array(40);
    for (const x of values) {
      const cell = Math.min(39, Math.floor(x * 40));
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      expect(Math.abs(histogramQuantile(counts, 0, 1 / 40, p) - sortedQuantile(values, p))).toBeLessThan(
        1 / 40,
      );
    }
  });

  it("is the same to the bit whatever the order in which parts of a run are merged", () => {
    const parts = fc.array(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 8, maxLength: 8 }), {
      minLength: 2,
    });
    const merge = (some: readonly (readonly number[])[]) =>
      some.reduce(
        (sum: readonly number[], part) => sum.map((count, i) => count + (part[i] ?? 0)),
        new Array(8).fill(1),
      );
    const holds = fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (all, p) => {
      const forwards = histogramQuantile(merge(all), 0, 0.1, p);
      expect(histogramQuantile(merge(all.toReversed()), 0, 0.1, p)).toBe(forwards);
      const [first = [], ...rest] = all;
      expect(histogramQuantile(merge([...rest, first]), 0, 0.1, p)).toBe(forwards);
    });
    fc.assert(holds, { seed: 14, numRuns: 300 });
  });
});
