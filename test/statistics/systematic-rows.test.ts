import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systematicRows } from "../../src/statistics/systematic-rows";

/** How often each row stands among some. */
function counts(rows: ArrayLike<number>, length: number): number[] {
  const found = new Array<number>(length).fill(0);
  for (let i = 0; i < rows.length; i++) found[rows[i] ?? -1] = (found[rows[i] ?? -1] ?? 0) + 1;
  return found;
}

const weightsOf = fc
  .array(fc.nat(1000), { minLength: 1, maxLength: 200 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe("systematic rows", () => {
  it("hold every row as often as its weight says, give or take one", () => {
    fc.assert(
      fc.property(weightsOf, (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        counts(systematicRows(Float32Array.from(weights)), weights.length).forEach((count, row) => {
          expect(Math.abs(count - (weights.length * (weights[row] ?? 0)) / total)).toBeLessThan(1 + 1e-9);
          if (weights[row] === 0) expect(count).toBe(0);
        });
      }),
    );
  });

  it("of equal weights are every row once", () => {
    for (const length of [1, 2, 3, 16, 97, 2048])
      expect([...systematicRows(new Float32Array(length).fill(1 / length))].sort((a, b) => a - b)).toEqual(
        Array.from({ length }, (_, row) => row),
      );
  });

  it("are spread: the first of them hold a heavy row, and the rest, as all of them do", () => {
    const weights = Array.from({ length: 1024 }, (_, row) => (row === 700 ? 0.5 : 0.5 / 1023));
    const rows = systematicRows(Float32Array.from(weights));
    for (const first of [32, 100, 512]) {
      const part = rows.subarray(0, first);
      // Steps of the golden section leave no stretch more than a few points over or under its share.
      expect(Math.abs((counts(part, 1024)[700] ?? 0) - first / 2)).toBeLessThanOrEqual(3);
      const early = part.filter((row) => row < 512).length;
      expect(Math.abs(early - first / 4)).toBeLessThanOrEqual(3);
    }
  });

  it("are the same each time: there is no chance in them", () => {
    const weights = Array.from({ length: 50 }, (_, row) => row);
    expect(systematicRows(Float32Array.from(weights))).toEqual(systematicRows(Float32Array.from(weights)));
  });
});
