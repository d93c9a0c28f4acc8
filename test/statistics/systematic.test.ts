import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systematicPlaces } from "../../src/statistics/systematic";

const N = 32;
const normalised = (raw: readonly number[]) => {
  const sum = raw.reduce((a, b) => a + b, 0);
  return Float64Array.from(raw, (weight) => weight / sum);
};

/** Numbers of children. */
function children(weights: Float64Array, u: number): number[] {
  const ancestors = new Int32Array(weights.length).fill(-1);
  systematicPlaces(weights, u, ancestors);
  return Array.from(weights, (_, particle) => ancestors.filter((ancestor) => ancestor === particle).length);
}

const rawWeights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true })), {
    minLength: N,
    maxLength: N,
  })
  .filter((raw) => raw.some((weight) => weight > 0));
const uniform = fc.double({ min: 2 ** -33, max: 1 - 2 ** -33, noNaN: true });

describe("systematic resampling", () => {
  it("gives a particle of weight w floor(n w) or ceil(n w) children, n in all, and one of weight 0 none", () => {
    fc.assert(
      fc.property(rawWeights, uniform, (raw, u) => {
        const weights = normalised(raw);
        const counts = children(weights, u);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(N);
        counts.forEach((count, particle) => {
          const due = N * (weights[particle] ?? 0);
          // Rounding of the running sum may take a whole number to either side.
          expect(count).toBeGreaterThanOrEqual(Math.floor(due - 1e-9));
          expect(count).toBeLessThanOrEqual(Math.ceil(due + 1e-9));
        });
      }),
    );
  });

  it("gives n w children on average over the uniform number", () => {
    const weights = normalised(Array.from({ length: N }, (_, i) => (i % 5 === 0 ? 0 : (1 + i) ** 2)));
    const STEPS = 4000;
    const sums = new Float64Array(N);
    for (let step = 0; step < STEPS; step++)
      children(weights, (step + 0.5) / STEPS).forEach((count, particle) => {
        sums[particle] = (sums[particle] ?? 0) + count;
      });
    // Over an even grid of numbers the mean is off by a step of it at most, at either end of a particle's share.
    sums.forEach((sum, particle) => {
      expect(Math.abs(sum / STEPS - N * (weights[particle] ?? 0))).toBeLessThan(2 / STEPS);
    });
  });

  it("leaves particles of equal weight as they are", () => {
    for (const u of [2 ** -33, 0.3, 1 - 2 ** -33])
      expect(children(new Float64Array(N).fill(1 / N), u)).toEqual(Array(N).fill(1));
  });
});
