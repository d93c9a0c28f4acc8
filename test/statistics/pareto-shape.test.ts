import { describe, expect, it } from "vitest";
import { streamKey } from "../../src/random/seed";
import { namedStream } from "../../src/random/stream";
import { paretoShape, paretoShapeOf } from "../../src/statistics/pareto-shape";
import { moments, STANDARD_ERRORS } from "../random/goodness";

/** The quantile of a generalised Pareto law of scale 1. */
const quantile = (k: number, u: number) => (k === 0 ? -Math.log(1 - u) : ((1 - u) ** -k - 1) / k);

const SHAPES = [-0.3, 0, 0.5, 1];

describe("the shape of a generalised Pareto law", () => {
  it.each(SHAPES)("is found from its quantiles: %d", (k) => {
    const excesses = Array.from({ length: 4000 }, (_, i) => quantile(k, (i + 0.5) / 4000));
    // Quantiles carry no sampling error; what is left is the weak prior of the estimator and its grid.
    expect(Math.abs(paretoShapeOf(excesses) - k)).toBeLessThan(0.01);
  });

  it.each(SHAPES)("is found from samples within their error: %d", (k) => {
    const stream = namedStream(streamKey("pareto"), `${k}`);
    const found = Array.from({ length: 60 }, () =>
      paretoShapeOf(Array.from({ length: 500 }, () => quantile(k, stream())).sort((a, b) => a - b)),
    );
    const { mean, variance } = moments(found);
    // The bias of the estimator is of the order of 1 / n.
    expect(Math.abs(mean - k)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(variance / 60) + 2 / 500);
    // The asymptotic error of the maximum likelihood estimate is (1 + k) / sqrt(n) where k > -1/2.
    expect(Math.sqrt(variance * 500)).toBeGreaterThan(0.6 * (1 + k));
    expect(Math.sqrt(variance * 500)).toBeLessThan(1.4 * (1 + k));
  });

  it("does not hang on the unit of the excesses", () => {
    const excesses = Array.from({ length: 50 }, (_, i) => quantile(0.4, (i + 0.5) / 50));
    expect(paretoShapeOf(excesses.map((value) => 1e6 * value))).toBeCloseTo(paretoShapeOf(excesses), 9);
  });
});

describe("k-hat of importance weights", () => {
  it("is -Infinity where they have no tail: all alike, or too few", () => {
    expect(paretoShape(new Float64Array(400).fill(1 / 400))).toBe(Number.NEGATIVE_INFINITY);
    expect(paretoShape(Float64Array.from({ length: 24 }, (_, i) => i + 1))).toBe(Number.NEGATIVE_INFINITY);
    expect(paretoShape([])).toBe(Number.NEGATIVE_INFINITY);
    expect(paretoShape(Float64Array.from({ length: 25 }, (_, i) => i + 1))).toBeGreaterThan(-1);
  });

  it("does not hang on their order or their sum", () => {
    const weights = Array.from({ length: 200 }, (_, i) => 1 + quantile(0.6, (i + 0.5) / 200));
    const found = paretoShape(weights);
    expect(paretoShape([...weights].reverse())).toBe(found);
    expect(paretoShape(weights.map((value) => value / 1000))).toBeCloseTo(found, 9);
  });

  it("is above 0.7 where few weights stand for all, and below where they are nearly alike", () => {
    const from = (sd: number) =>
      Array.from({ length: 1000 }, (_, i) => Math.exp(sd * Math.log((i + 0.5) / (999.5 - i))));
    expect(paretoShape(from(1.2))).toBeGreaterThan(0.7);
    expect(paretoShape(from(0.2))).toBeLessThan(0.4);
  });
});
