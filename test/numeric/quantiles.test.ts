import { describe, expect, it } from "vitest";
import { betaRegularised } from "../../src/numeric/beta-function";
import { betaQuantile } from "../../src/numeric/beta-quantile";
import { gammaLower, gammaUpper } from "../../src/numeric/gamma-function";
import { gammaQuantile } from "../../src/numeric/gamma-quantile";
import { invertIncreasing } from "../../src/numeric/invert";
import { normalLower, normalQuantile, normalUpper } from "../../src/numeric/normal-distribution";

const EPSILON = 2 ** -52;
const PROBABILITIES = [1e-12, 1e-9, 1e-6, 1e-3, 0.02, 0.25, 0.5, 0.75, 0.98, 0.999, 1 - 1e-6, 1 - 1e-9];
const GAMMA_SHAPES = [0.3, 0.4, 0.41, 0.5, 1, 1.5, 2.5, 8.5, 17.5, 30.5, 60.5, 1000.5];
const BETA_SHAPES = [0.3, 0.5, 1, 2, 9.5, 56.5, 200.5];

// The solver stops at a relative step of 1e-13 in x. At shapes up to 1000 that moves the smaller tail probability by a
// relative 1e-13 (7 sd) sqrt(shape) < 1e-10; the rounding of p itself adds EPSILON / (1 - p).
const STOPPED = 1e-10;

describe("a quantile of the distribution function is where it came from", () => {
  it.each(PROBABILITIES)("normal, p = %s, in both tails", (p) => {
    const z = normalQuantile(p);
    const [tail, expected] = p < 0.5 ? [normalLower(z), p] : [normalUpper(z), 1 - p];
    // A relative error EPSILON of z is one of z^2 EPSILON of the tail.
    expect(Math.abs(tail / expected - 1)).toBeLessThanOrEqual((16 + 8 * z * z) * EPSILON);
  });

  it.each(GAMMA_SHAPES)("gamma, shape %s", (shape) => {
    for (const p of PROBABILITIES) {
      const x = gammaQuantile(p, shape, 1);
      const [tail, expected] = p < 0.5 ? [gammaLower(shape, x), p] : [gammaUpper(shape, x), 1 - p];
      expect(Math.abs(tail / expected - 1), `p ${p}`).toBeLessThanOrEqual(STOPPED + (8 * EPSILON) / (1 - p));
    }
  });

  it.each(BETA_SHAPES)("beta, alpha %s", (alpha) => {
    for (const beta of BETA_SHAPES) {
      for (const p of PROBABILITIES) {
        const x = betaQuantile(p, alpha, beta);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // Next to 1 the nearest x the solver tells apart decides: the law need only change side within 1e-13 of it.
        const slack = p * STOPPED + 8 * EPSILON;
        const [below, above] = [x - 2e-13 * x, x + 2e-13 * x].map((y) => betaRegularised(alpha, beta, y));
        expect(below, `p ${p}, beta ${beta}`).toBeLessThanOrEqual(p + slack);
        expect(above, `p ${p}, beta ${beta}`).toBeGreaterThanOrEqual(p - slack);
      }
    }
  });
});

describe("quantiles in closed form", () => {
  it("normal: antisymmetric about one half to the bit, wherever 1 - p is exact", () => {
    for (let k = 1; k < 512; k++) expect(normalQuantile(k / 1024)).toBe(-normalQuantile(1 - k / 1024));
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("gamma of shape 1: -ln(1 - p) / rate", () => {
    for (const p of PROBABILITIES) {
      const expected = -Math.log1p(-p) / 216;
      expect(Math.abs(gammaQuantile(p, 1, 216) / expected - 1)).toBeLessThanOrEqual(
        2e-13 + (8 * EPSILON) / (1 - p),
      );
    }
  });

  it("beta of one half and one half: sin^2(pi p / 2)", () => {
    for (const p of PROBABILITIES) {
      const expected = Math.sin((Math.PI / 2) * p) ** 2;
      expect(Math.abs(betaQuantile(p, 0.5, 0.5) / expected - 1)).toBeLessThanOrEqual(2e-13);
    }
  });
});

describe("invertIncreasing", () => {
  it("solves from a bad first guess on either side, bounded or not", () => {
    const square = (x: number) => x * x;
    const slope = (x: number) => 2 * x;
    for (const guess of [1e-9, 0.1, 3, 1e6]) {
      expect(invertIncreasing(square, slope, 2, guess, [0, Number.POSITIVE_INFINITY])).toBeCloseTo(
        Math.SQRT2,
        12,
      );
    }
    expect(invertIncreasing(square, slope, 0.25, 0.999, [0, 1])).toBeCloseTo(0.5, 12);
  });

  it("bisects where the density gives no step or a step out of the bracket", () => {
    expect(
      invertIncreasing(
        (x) => x ** 3,
        () => 0,
        0.001,
        0.9,
        [0, 1],
      ),
    ).toBeCloseTo(0.1, 12);
    expect(
      invertIncreasing(
        (x) => x,
        () => 1e-6,
        0.3,
        0.9,
        [0, 1],
      ),
    ).toBeCloseTo(0.3, 12);
  });
});
