import { describe, expect, it } from "vitest";
import { betaRegularised, lnBeta } from "../../src/numeric/beta-function";
import { gammaLower, gammaUpper, lnGamma } from "../../src/numeric/gamma-function";
import { normalLower, normalUpper } from "../../src/numeric/normal-distribution";
import { linear } from "./ulps";

const INFINITE = Number.POSITIVE_INFINITY;
const EPSILON = 2 ** -52;

/** A relative error of some units in the last place, absolute near 0. */
function near(received: number, expected: number, units: number): void {
  const tolerance = units * EPSILON * Math.max(1, Math.abs(expected));
  expect(Math.abs(received - expected), `${received} for ${expected}`).toBeLessThanOrEqual(tolerance);
}

describe("lnGamma", () => {
  it("is the logarithm of the factorial at whole numbers", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      near(lnGamma(n), Math.log(factorial), 32);
      factorial *= n;
    }
  });

  it("rises by ln x from x to x + 1, the reflection below one half included", () => {
    for (const x of linear(0.01, 70, 1400)) near(lnGamma(x + 1) - lnGamma(x), Math.log(x), 16 * (2 + x));
  });

  it("is half of ln pi at one half", () => {
    near(lnGamma(0.5), 0.5 * Math.log(Math.PI), 8);
  });
});

describe("gammaLower and gammaUpper", () => {
  it("add up to 1 whichever of series and continued fraction is used", () => {
    for (const a of [0.3, 0.5, 2.5, 17.5, 60.5]) {
      for (const x of linear(0.05 * a, 4 * a + 4, 60)) near(gammaLower(a, x) + gammaUpper(a, x), 1, 8);
    }
  });

  it("meet where the series gives way to the continued fraction, x = a + 1", () => {
    for (const a of [0.3, 0.5, 2.5, 17.5, 60.5]) {
      const below = gammaLower(a, (a + 1) * (1 - 1e-13));
      const above = gammaLower(a, (a + 1) * (1 + 1e-13));
      expect(Math.abs(above - below)).toBeLessThan(1e-12);
    }
  });

  it("are those of the exponential law at shape 1", () => {
    for (const x of linear(0.01, 30, 300)) near(gammaUpper(1, x) / Math.exp(-x), 1, 64 + 8 * x);
  });

  it.each([0.3, 1, 60.5])("are 0 and 1 at the ends of the support, shape %s", (a) => {
    expect([gammaLower(a, 0), gammaUpper(a, 0), gammaLower(a, -1)]).toEqual([0, 1, 0]);
    expect([gammaLower(a, INFINITE), gammaUpper(a, INFINITE)]).toEqual([1, 0]);
  });
});

describe("betaRegularised", () => {
  it("is the arcsine law at shapes one half", () => {
    for (const x of linear(0.001, 0.999, 999)) {
      near(betaRegularised(0.5, 0.5, x), (2 / Math.PI) * Math.asin(Math.sqrt(x)), 16);
    }
  });

  it("is a power at beta 1", () => {
    for (const a of [0.3, 1, 4, 30]) {
      for (const x of linear(0.01, 0.99, 99)) near(betaRegularised(a, 1, x), x ** a, 64);
    }
  });

  it("keeps I_x(a, b) + I_(1-x)(b, a) = 1", () => {
    for (const [a, b] of [
      [0.3, 0.4],
      [9.5, 8.5],
      [12.5, 53.5],
    ] as const) {
      for (let k = 1; k < 64; k++)
        near(betaRegularised(a, b, k / 64) + betaRegularised(b, a, 1 - k / 64), 1, 64);
    }
  });

  it("is 0 and 1 at the ends of the support and beyond", () => {
    expect([-1, 0, 1, 2].map((x) => betaRegularised(2, 4, x))).toEqual([0, 0, 1, 1]);
  });

  it("is normalised by lnBeta, (a - 1)! (b - 1)! / (a + b - 1)! at whole numbers", () => {
    near(lnBeta(3, 5), Math.log((2 * 24) / 5040), 16);
  });
});

describe("normalLower and normalUpper", () => {
  it("mirror each other to the bit and add up to 1", () => {
    for (const z of linear(-8, 8, 1601)) {
      expect(normalLower(z)).toBe(normalUpper(-z));
      near(normalLower(z) + normalUpper(z), 1, 4);
    }
  });

  it("are 1/2 at 0, and 0 and 1 far out", () => {
    expect([normalUpper(0), normalLower(0)]).toEqual([0.5, 0.5]);
    expect([normalUpper(INFINITE), normalUpper(-INFINITE)]).toEqual([0, 1]);
    expect([normalLower(1e200), normalLower(-1e200)]).toEqual([1, 0]);
  });
});
