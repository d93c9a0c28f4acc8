import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/contracts/errors";
import { nearestCorrelation } from "../../src/scenario/nearest-correlation";
import { correlationFault } from "../../src/statistics/cholesky";

const broken = [
  [1, 0.9, -0.9],
  [0.9, 1, 0.9],
  [-0.9, 0.9, 1],
];

describe("the nearest correlation matrix", () => {
  it("of Higham's example (2002, p. 334) is the published one", () => {
    const { matrix, distance } = nearestCorrelation([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    const published = [
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ];
    matrix.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(Math.abs(value - (published[i]?.[j] ?? 0))).toBeLessThan(5e-5);
      });
    });
    expect(distance).toBeCloseTo(0.5278, 4);
  });

  it("is a correlation matrix, and the change is reported", () => {
    expect(correlationFault(broken, 3)?.what).toBe("indefinite");
    const { matrix, largestChange } = nearestCorrelation(broken);
    expect(correlationFault(matrix, 3)).toBeUndefined();
    expect(largestChange).toBeGreaterThan(0.1);
  });

  it("of a correlation matrix is that matrix", () => {
    const good = [
      [1, 0.3, 0.2],
      [0.3, 1, 0.1],
      [0.2, 0.1, 1],
    ];
    const { matrix, distance } = nearestCorrelation(good);
    expect(distance).toBeLessThan(1e-10);
    matrix.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(good[i]?.[j] ?? 0, 10);
      });
    });
  });

  it.each([
    [[]],
    [[[1, 0]]],
    [
      [
        [1, Number.NaN],
        [0, 1],
      ],
    ],
  ])("of %j is a typed error", (matrix) => {
    expect(() => nearestCorrelation(matrix as number[][])).toThrow(ModelError);
  });
});
