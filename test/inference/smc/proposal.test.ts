import { describe, expect, it } from "vitest";
import { propose, rootOfCovariance } from "../../../src/inference/smc/proposal";

/** Five points of two unknowns with variances 2 and 8 and covariance 3. */
const points = Float64Array.of(-2, -4, -1, 1, 0, 4, 1, -3, 2, 2);
const covariance = (row: number, column: number) => {
  let sum = 0;
  for (let at = 0; at < 5; at++) sum += (points[2 * at + row] ?? 0) * (points[2 * at + column] ?? 0);
  return sum / 5;
};

describe("the root of a population's covariance", () => {
  it("gives the covariance back, but for the ridge", () => {
    const root = rootOfCovariance(points, 2);
    const squared = (row: number, column: number) =>
      [0, 1].reduce((sum, k) => sum + (root[row]?.[k] ?? 0) * (root[column]?.[k] ?? 0), 0);
    for (const [row, column] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const)
      expect(squared(row, column)).toBeCloseTo(covariance(row, column), 5);
  });

  it("does not hang on where the population stands", () => {
    const moved = points.map((value, at) => value + (at % 2 === 0 ? 7 : -3));
    rootOfCovariance(moved, 2).forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(rootOfCovariance(points, 2)[i]?.[j] ?? Number.NaN, 9);
      });
    });
  });

  it("is small but not nothing where all points are one", () => {
    const root = rootOfCovariance(new Float64Array(12).fill(3), 3);
    for (let i = 0; i < 3; i++) {
      expect(root[i]?.[i]).toBeGreaterThan(0);
      expect(root[i]?.[i]).toBeLessThan(0.01);
    }
  });
});

describe("a proposal", () => {
  it("is 2.38 / sqrt(d) of the spread from where it starts, along the root", () => {
    const root = [
      [2, 0],
      [1.5, 3],
    ];
    const from = Float64Array.of(10, 20);
    expect(propose(from, root, [0, 0])).toEqual(from);
    const [first = 0, second = 0] = propose(from, root, [1, -1]);
    expect(first).toBeCloseTo(10 + (2.38 / Math.SQRT2) * 2, 12);
    expect(second).toBeCloseTo(20 + (2.38 / Math.SQRT2) * (1.5 - 3), 12);
    expect([...from]).toEqual([10, 20]);
  });
});
