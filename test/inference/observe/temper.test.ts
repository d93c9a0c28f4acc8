import { describe, expect, it } from "vitest";
import { EvidenceError } from "../../../src/contracts/errors";
import { LEAST_SHARE, temper } from "../../../src/inference/observe/temper";
import { effective, weightsAt } from "../../../src/inference/observe/weights";
import { ln } from "../../../src/numeric/elementary";
import { normalQuantile } from "../../../src/numeric/normal-distribution";

const DRAWS = 1000;
const even = new Float64Array(DRAWS).fill(1 / DRAWS);
const normals = even.map((_, draw) => normalQuantile((draw + 0.5) / DRAWS));

/** ln likelihood of a reading at a value with an error, of draws that are standard normal. */
const read = (value: number, error: number) => normals.map((x) => -0.5 * ((value - x) / error) ** 2);

describe("weights", () => {
  it("of even evidence are the prior, with all draws effective", () => {
    const { weights, power, ess } = temper(even, new Float64Array(DRAWS).fill(-3));
    expect(power).toBe(1);
    expect(ess).toBeCloseTo(DRAWS, 6);
    expect(weights[0]).toBeCloseTo(1 / DRAWS, 12);
  });

  it("have as many effective draws as the normal law says: sqrt(1 - g^2) of them, g the gain, for a reading at the mean", () => {
    const gain = 0.8;
    const weights = weightsAt(even, read(0, Math.sqrt(1 / gain - 1)));
    // sum w^2 / (sum w)^2 with w = exp(-a x^2 / 2), a = gain / (1 - gain): sqrt(1 + 2 a) / (1 + a).
    const a = gain / (1 - gain);
    expect(effective(weights) / DRAWS).toBeCloseTo(Math.sqrt(1 + 2 * a) / (1 + a), 3);
  });

  it("are tempered to just a tenth of the draws where the whole evidence leaves fewer", () => {
    const lnLikelihood = read(1.5, 0.18);
    const { power, ess, full } = temper(even, lnLikelihood);
    expect(full.ess).toBeLessThan(LEAST_SHARE * DRAWS);
    expect(power).toBeLessThan(1);
    expect(power).toBeGreaterThanOrEqual(0.5);
    expect(ess / DRAWS).toBeGreaterThanOrEqual(LEAST_SHARE);
    expect(ess / DRAWS).toBeLessThan(LEAST_SHARE + 0.01);
  });

  it("may have a tail of any shape where half of the draws count, and are tempered to that where fewer do", () => {
    // Pareto tails with shape 1: weights 1 / u.
    const heavy = (times: number) => even.map((_, draw) => times * -ln((draw + 0.5) / DRAWS));
    const mild = temper(even, heavy(0.3));
    expect(mild.power).toBe(1);
    const { full, power, ess } = temper(even, heavy(0.8));
    expect(full.shape).toBeGreaterThan(0.7);
    expect(full.ess / DRAWS).toBeLessThan(0.5);
    expect(power).toBeLessThan(1);
    expect(ess / DRAWS).toBeGreaterThan(LEAST_SHARE);
  });

  it("are refused where less than half of the evidence would be left, and the error says what was found", () => {
    expect(() => temper(even, read(4, 0.1))).toThrow(EvidenceError);
    expect(() => temper(even, read(4, 0.1))).toThrow(
      /effective of 1000 draws, Pareto shape .* tempered to the power 0\./,
    );
  });

  it("are refused where a tenth of the draws is too few to rest on", () => {
    const few = new Float64Array(100).fill(0.01);
    const sharp = few.map((_, draw) => (draw < 12 ? 0 : -8));
    expect(() => temper(few, sharp)).toThrow(/64 effective/);
  });
});
