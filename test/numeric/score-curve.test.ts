import { describe, expect, it } from "vitest";
import { type Jet, SCORE_REACH, scoreCurve } from "../../src/numeric/score-curve";

const EPSILON = 2 ** -52;

/** A function whose derivatives are its own, so that the sixth is known: exp(z / 2). */
const grows = (z: number): Jet => {
  const value = Math.exp(z / 2);
  return { value, slope: value / 2, curvature: value / 4 };
};

/** Numbers on both sides of 0 that are no multiples of an eighth, up to next to the reach. */
const between = Array.from({ length: 799 }, (_, i) => -SCORE_REACH + (i + 0.5) / 100);

describe("a curve over the standard normal", () => {
  it("keeps to the bound of quintic Hermite interpolation between its points, and comes near it", () => {
    const curve = scoreCurve(grows);
    const share = between.map((z) => {
      const bound = ((1 / 8) ** 6 / 46_080) * (grows(Math.ceil(z * 8) / 8).value / 64);
      return (Math.abs(curve(z) - grows(z).value) - 4 * EPSILON * grows(z).value) / bound;
    });
    expect(Math.max(...share)).toBeLessThanOrEqual(1);
    expect(Math.max(...share)).toBeGreaterThan(0.5);
  });

  it("is exact at its points, an eighth apart", () => {
    const curve = scoreCurve(grows);
    for (let z = -SCORE_REACH; z < SCORE_REACH; z += 1 / 8) expect(curve(z)).toBe(grows(z).value);
  });

  it("is a quintic where the function is one", () => {
    const quintic = (z: number): Jet => ({
      value: 3 - z + z ** 3 / 7 - z ** 5 / 90,
      slope: -1 + (3 / 7) * z ** 2 - z ** 4 / 18,
      curvature: (6 / 7) * z - (2 / 9) * z ** 3,
    });
    const curve = scoreCurve(quintic);
    for (const z of between) expect(curve(z)).toBeCloseTo(quintic(z).value, 12);
  });

  it("holds up to the last number below its reach, and from the first above the other", () => {
    const curve = scoreCurve(grows);
    for (const z of [-SCORE_REACH * (1 - EPSILON / 2), SCORE_REACH * (1 - EPSILON / 2)]) {
      expect(Math.abs(z)).toBeLessThan(SCORE_REACH);
      expect(Math.abs(curve(z) / grows(z).value - 1)).toBeLessThan(4 * EPSILON);
    }
  });

  it("evaluates no more of the function than is read, and each point once", () => {
    const asked: number[] = [];
    const curve = scoreCurve((z) => {
      asked.push(z);
      return grows(z);
    });
    expect(asked).toEqual([]);
    for (const z of [0.05, 0.06, 0.2, -1, 0.05]) curve(z);
    expect(asked).toEqual([0, 0.125, 0.25, -1, -0.875]);
  });

  it("is the same to the bit in whatever order it is read", () => {
    const [forwards, backwards] = [scoreCurve(grows), scoreCurve(grows)];
    const values = between.map(forwards);
    expect(between.toReversed().map(backwards).reverse()).toEqual(values);
  });
});
