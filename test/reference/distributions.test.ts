import { describe, expect, it } from "vitest";
import { betaRegularised } from "../../src/numeric/beta-function";
import { betaQuantile } from "../../src/numeric/beta-quantile";
import { gammaLower, gammaUpper, lnGamma } from "../../src/numeric/gamma-function";
import { gammaQuantile } from "../../src/numeric/gamma-quantile";
import { normalLower, normalQuantile, normalUpper } from "../../src/numeric/normal-distribution";
import { poisson } from "../../src/random/poisson";
import reference from "./distributions.json";

type Numeric = (...args: readonly number[]) => number;

const EPSILON = 2 ** -52;

/** Where the solver of the quantiles stops: the relative step in x. */
const SOLVER = 1e-13;

const sizeOf = (args: readonly number[]) => args.reduce((sum, arg) => sum + Math.abs(arg), 0);

// The exponent of a density is a sum of terms about as large as the arguments, and its rounding error is a relative error of
// the value: a few units in the last place for each unit of the arguments.
const direct = (args: readonly number[]) => EPSILON * (20 + 10 * sizeOf(args));

// A quantile adds the step the solver stops at and, in the upper tail, the rounding of p relative to 1 - p.
const inverse = ([p = 0.5, ...shapes]: readonly number[]) => SOLVER + direct(shapes) + EPSILON / (1 - p);

const functions: Record<string, { f: Numeric; tolerance: (args: readonly number[]) => number }> = {
  lnGamma: { f: lnGamma as Numeric, tolerance: direct },
  gammaLower: { f: gammaLower as Numeric, tolerance: direct },
  gammaUpper: { f: gammaUpper as Numeric, tolerance: direct },
  betaRegularised: { f: betaRegularised as Numeric, tolerance: direct },
  normalLower: { f: normalLower as Numeric, tolerance: direct },
  normalUpper: { f: normalUpper as Numeric, tolerance: direct },
  normalQuantile: { f: normalQuantile as Numeric, tolerance: () => 4 * EPSILON },
  gammaQuantile: { f: gammaQuantile as Numeric, tolerance: inverse },
  betaQuantile: { f: betaQuantile as Numeric, tolerance: inverse },
  poisson: { f: (p = 0.5, mean = 1) => poisson(mean)(p), tolerance: () => 0 },
};

describe(`the values of ${reference.source}`, () => {
  it.each(Object.entries(functions))("are those of %s", (name, { f, tolerance }) => {
    const points = reference.points.filter((point) => point.function === name);
    expect(points.length).toBeGreaterThanOrEqual(7);
    const wrong = points
      .map(({ args, value }) => ({
        args,
        value,
        received: f(...args),
        most: tolerance(args) * Math.abs(value),
      }))
      .filter(({ value, received, most }) => !(Math.abs(received - value) <= most));
    expect(wrong).toEqual([]);
  });

  it("are each compared with a function of this library", () => {
    expect(new Set(reference.points.map((point) => point.function))).toEqual(new Set(Object.keys(functions)));
  });
});
