import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, correlationFault } from "../../src/statistics/cholesky";

type Matrix = readonly (readonly number[])[];

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** The correlation matrix of directions: entry (i, j) is the cosine of the angle between two of them. */
function correlationOf(directions: Matrix): number[][] {
  const units = directions.map((v) => v.map((x) => x / Math.sqrt(dot(v, v))));
  return units.map((a, i) => units.map((b, j) => (i === j ? 1 : dot(a, b))));
}

/** Directions in as many dimensions as there are series, or in fewer: then the matrix is singular. */
const directions = (dimensions: (size: number) => number) =>
  fc.integer({ min: 1, max: 12 }).chain((size) => {
    const dimension = dimensions(size);
    const entry = fc.integer({ min: -1000, max: 1000 });
    const direction = fc
      .array(entry, { minLength: dimension, maxLength: dimension })
      .filter((v) => v.some((x) => x !== 0));
    return fc.array(direction, { minLength: size, maxLength: size });
  });

function distance(a: Matrix, lower: Matrix | undefined): number {
  if (lower === undefined) return Number.POSITIVE_INFINITY;
  const gaps = a.flatMap((row, i) => row.map((x, j) => Math.abs(x - dot(lower[i] ?? [], lower[j] ?? []))));
  return Math.max(...gaps);
}

const isLowerTriangular = (lower: Matrix) =>
  lower.every((row, i) => row.every((x, j) => (j <= i || x === 0) && (j !== i || x >= 0)));

/** The tolerance the code states for a pivot. */
const TOLERANCE = 1e-9;

describe("the Cholesky factor", () => {
  it("L is lower triangular, its diagonal not negative, and L L' is the matrix, for any correlation matrix", () => {
    const holds = fc.property(
      directions((size) => size + 1),
      (of) => {
        const matrix = correlationOf(of);
        const lower = cholesky(matrix);
        expect(distance(matrix, lower)).toBeLessThan(TOLERANCE);
        expect(isLowerTriangular(lower ?? [])).toBe(true);
        expect(correlationFault(matrix, matrix.length)).toBeUndefined();
      },
    );
    fc.assert(holds, { seed: 15, numRuns: 500 });
  });

  it("is found for semidefinite matrices too", () => {
    const holds = fc.property(
      directions((size) => Math.ceil(size / 2)),
      (of) => {
        const matrix = correlationOf(of);
        expect(distance(matrix, cholesky(matrix))).toBeLessThan(1e-6);
      },
    );
    fc.assert(holds, { seed: 16, numRuns: 500 });
  });

  it("of series that move as one is a single column", () => {
    const same = [
      [1, 1, -1],
      [1, 1, -1],
      [-1, -1, 1],
    ];
    expect(cholesky(same)).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [-1, 0, 0],
    ]);
  });

  it.each([1e-12, 1e-10, 4e-10, 1e-9, 1e-7])(
    "is found where two series are alike but for a correlation of %d",
    (gap) => {
      const angle = Math.sqrt(2 * gap);
      const matrix = correlationOf([
        [1, 0, 0],
        [Math.cos(angle), Math.sin(angle), 0],
        [0.3, 0.8, 0.5],
      ]);
      expect(distance(matrix, cholesky(matrix))).toBeLessThan(2e-6);
    },
  );

  it.each<[string, Matrix]>([
    [
      "signs that contradict each other",
      [
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ],
    ],
    [
      "a common correlation below -1 / (n - 1)",
      [
        [1, -0.51, -0.51],
        [-0.51, 1, -0.51],
        [-0.51, -0.51, 1],
      ],
    ],
    [
      "one series in two minds about two that are the same",
      [
        [1, 1, 0.5],
        [1, 1, 0.499],
        [0.5, 0.499, 1],
      ],
    ],
  ])("does not exist for %s", (_, matrix) => {
    expect(cholesky(matrix)).toBeUndefined();
    expect(correlationFault(matrix, 3)).toEqual({ what: "indefinite", row: 0, column: 0 });
  });

  it("at the very edge, a common correlation of -1 / (n - 1), exists", () => {
    const edge = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : -1 / 3)));
    expect(distance(edge, cholesky(edge))).toBeLessThan(TOLERANCE);
  });
});

describe("the fault of a would-be correlation matrix", () => {
  it.each<[string, Matrix, { what: string; row: number; column: number }]>([
    ["too few rows", [[1]], { what: "shape", row: 1, column: 2 }],
    [
      "too many rows",
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      { what: "shape", row: 3, column: 2 },
    ],
    ["a short row", [[1, 0], [0]], { what: "shape", row: 1, column: 1 }],
    [
      "a long row",
      [
        [1, 0, 0],
        [0, 1],
      ],
      { what: "shape", row: 0, column: 3 },
    ],
    [
      "a diagonal other than 1",
      [
        [1, 0],
        [0, 0.99],
      ],
      { what: "diagonal", row: 1, column: 1 },
    ],
    [
      "an entry above 1",
      [
        [1, 1.01],
        [1.01, 1],
      ],
      { what: "range", row: 0, column: 1 },
    ],
    [
      "an entry below -1",
      [
        [1, -1.01],
        [-1.01, 1],
      ],
      { what: "range", row: 0, column: 1 },
    ],
    [
      "an entry that is no number",
      [
        [1, Number.NaN],
        [Number.NaN, 1],
      ],
      { what: "range", row: 0, column: 1 },
    ],
    [
      "a diagonal that is no number",
      [
        [1, 0],
        [0, Number.NaN],
      ],
      { what: "range", row: 1, column: 1 },
    ],
    [
      "two halves that differ",
      [
        [1, 0.3],
        [0.31, 1],
      ],
      { what: "asymmetric", row: 0, column: 1 },
    ],
  ])("is found and placed: %s", (_, matrix, fault) => {
    expect(correlationFault(matrix, 2)).toEqual(fault);
  });

  it("is none for rounding in the tenth place, nor for one series", () => {
    expect(
      correlationFault(
        [
          [1 + 1e-10, 0.3],
          [0.3 + 1e-10, 1 - 1e-10],
        ],
        2,
      ),
    ).toBeUndefined();
    expect(correlationFault([[1]], 1)).toBeUndefined();
  });
});
