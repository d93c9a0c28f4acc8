import { describe, expect, it } from "vitest";
import { betaCurve } from "../../src/numeric/beta-curve";
import { betaQuantile } from "../../src/numeric/beta-quantile";
import { exp, logistic } from "../../src/numeric/elementary";
import { gammaCurve } from "../../src/numeric/gamma-curve";
import { gammaQuantile } from "../../src/numeric/gamma-quantile";
import { normalLower, normalQuantile, normalUpper } from "../../src/numeric/normal-distribution";
import { beta } from "../../src/random/beta";
import { gamma } from "../../src/random/gamma";
import { hasCurve } from "../../src/random/law-curves";

/** The least and the most shape that has a curve, those of the models between. */
const SHAPES = [0.5, 0.7, 1, 1.5, 2.5, 9.5, 56.5, 1000, 10_000];
const PAIRS = SHAPES.flatMap((alpha) => SHAPES.map((other) => [alpha, other] as const));

/** Off the points of a curve, from one end to the other. */
const SCORES = Array.from({ length: 79 }, (_, i) => -3.97 + i / 9.8);

/** What is promised, of the quantile and of its distance from where the law ends. */
const RELATIVE = 1e-9;

const worst = (errors: readonly number[]): number => Math.max(...errors.map(Math.abs));

describe("the curve of a law is its quantile to a relative 1e-9", () => {
  it.each(SHAPES)("gamma, shape %s", (shape) => {
    const curve = gammaCurve(shape);
    expect(hasCurve(shape)).toBe(true);
    expect(
      worst(SCORES.map((z) => exp(curve(z)) / gammaQuantile(normalLower(z), shape, 1) - 1)),
    ).toBeLessThan(RELATIVE);
  });

  it.each(SHAPES)("beta, alpha %s, from both ends", (alpha) => {
    for (const other of SHAPES) {
      const curve = betaCurve(alpha, other);
      const fromZero = SCORES.map((z) => logistic(curve(z)) / betaQuantile(normalLower(z), alpha, other) - 1);
      const fromOne = SCORES.map((z) => logistic(-curve(z)) / betaQuantile(normalUpper(z), other, alpha) - 1);
      expect(worst([...fromZero, ...fromOne]), `beta ${other}`).toBeLessThan(RELATIVE);
    }
  });
});

describe("laws with a curve", () => {
  /** Probabilities a ten-thousandth of a standard deviation apart about the places where a cell or the curve itself ends. */
  const seams = [-4, -3.875, -1, 0, 0.125, 2.5, 4].flatMap((z) =>
    [-2, -1, 0, 1, 2].map((step) => normalLower(z + step / 10_000)),
  );
  const even = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 2000);
  const rising = [...new Set([...seams, ...even])].sort((a, b) => a - b);

  it("rise with u throughout: between cells, and where the curve hands over to inversion", () => {
    const laws = [
      ...SHAPES.map((shape) => [`gamma ${shape}`, gamma(shape, 3)] as const),
      ...PAIRS.map(([alpha, other]) => [`beta ${alpha} ${other}`, beta(alpha, other)] as const),
    ];
    for (const [name, quantile] of laws) {
      const values = rising.map(quantile);
      const falls = values.filter((value, i) => i > 0 && value <= (values[i - 1] ?? 0));
      // Next to 1 neighbouring betas of a small second shape are one number.
      expect(
        falls.filter((value) => value < 1 - 1e-9),
        name,
      ).toEqual([]);
    }
  });

  it("are inverted for beyond the reach of the curve and at shapes without one", () => {
    for (const u of [1e-12, 1e-5, 1 - 1e-5, 1 - 1e-12]) {
      expect(Math.abs(normalQuantile(u))).toBeGreaterThan(4);
      expect(gamma(2.5, 216)(u)).toBe(gammaQuantile(u, 2.5, 216));
      expect(beta(9.5, 8.5)(u)).toBe(betaQuantile(u, 9.5, 8.5));
    }
    for (const shape of [0.01, 0.49, 10_001]) {
      expect(hasCurve(shape)).toBe(false);
      expect(gamma(shape, 2)(0.3)).toBe(gammaQuantile(0.3, shape, 2));
      expect(beta(2, shape)(0.3)).toBe(betaQuantile(0.3, 2, shape));
    }
  });

  it("read a curve that was kept as they read one that was just made, to the bit", () => {
    const probabilities = [0.001, 0.2, 0.5, 0.77, 0.999];
    const first = probabilities.map(gamma(3.25, 7));
    // Read by others in between, at other places, and until it is dropped.
    even.forEach(gamma(3.25, 1));
    for (let i = 0; i < 300; i++) gamma(100 + i, 1)(0.5);
    expect(probabilities.map(gamma(3.25, 7))).toEqual(first);
    const curve = gammaCurve(3.25);
    expect(probabilities.map((u) => exp(curve(normalQuantile(u))) / 7)).toEqual(first);
  });

  it("are each other's mirror where alpha and beta change places, to a relative 1e-9", () => {
    for (const [alpha, other] of PAIRS) {
      for (const u of [1 / 64, 1 / 4, 1 / 2, 7 / 8]) {
        const x = beta(alpha, other)(u);
        const mirrored = 1 - beta(other, alpha)(1 - u);
        expect(Math.abs(x - mirrored), `${alpha} ${other} ${u}`).toBeLessThan(RELATIVE);
      }
    }
  });
});
