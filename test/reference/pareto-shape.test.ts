import { describe, expect, it } from "vitest";
import { paretoShape, paretoShapeOf } from "../../src/statistics/pareto-shape";
import reference from "./pareto-shape.json";

/** The two differ in the order of sums of up to 100 terms, and in logarithms near 1 that numpy takes as log1p. */
const DIGITS = 8;

describe(`tails by Zhang and Stephens in ${reference.source}`, () => {
  it.each(reference.excesses.map((set) => [set.shape, set.excesses.length, set] as const))(
    "have the same shape: k %d, %d excesses",
    (_, __, { excesses, fitted }) => {
      expect(paretoShapeOf(excesses)).toBeCloseTo(fitted, DIGITS);
    },
  );

  it.each(reference.weights.map((set) => [set.weights.length, set.shape, set] as const))(
    "have the same k-hat: %d weights, %d",
    (_, __, { weights, shape }) => {
      expect(paretoShape(weights)).toBeCloseTo(shape, DIGITS);
    },
  );
});
