import { describe, expect, it } from "vitest";
import { OptionsError } from "../../../src/contracts/errors";
import * as scores from "../../../src/entries/scores";

/** The problems that a call finds, as `code path`. */
function problems(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
  return [];
}

const anything = (value: unknown) => value as never;

describe("what the scores refuse", () => {
  it.each<readonly [string, () => unknown, string[]]>([
    ["a probability above 1", () => scores.brierScore(1.2, true), ["out-of-range probability"]],
    [
      "a probability that is no number",
      () => scores.logScore(Number.NaN, true),
      ["out-of-range probability"],
    ],
    ["text for a probability", () => scores.brierScore(anything("0.5"), true), ["out-of-range probability"]],
    ["1 for true", () => scores.brierScore(0.5, anything(1)), ["invalid-type happened"]],
    ["null for probabilities", () => scores.brierScore(anything(null), "a"), ["invalid-type probabilities"]],
    [
      "a sum that is not 1, and a stranger",
      () => scores.logScore({ a: 0.5, b: 0.4 }, "c"),
      ["wrong-sum probabilities", "unknown-category outcome"],
    ],
    [
      "a name that every object has",
      () => scores.brierScore({ a: 1 }, "constructor"),
      ["unknown-category outcome"],
    ],
    ["a floor of 0", () => scores.logScore(0.5, true, { floor: 0 }), ["out-of-range floor"]],
    [
      "an order with a category twice and one missing",
      () => scores.rankedProbabilityScore({ a: 0.5, b: 0.5 }, "a", ["a", "a"]),
      ["wrong-order order", "wrong-order order"],
    ],
    [
      "an order with a stranger",
      () => scores.pitOfCategories({ a: 1 }, "a", ["a", "z"]),
      ["unknown-category order.1"],
    ],
    [
      "a single category, normalised",
      () => scores.normalisedRankedProbabilityScore({ a: 1 }, "a", ["a"]),
      ["too-small order"],
    ],
    ["an empty ensemble", () => scores.crps([], 1), ["too-small ensemble"]],
    ["a fair score of one member", () => scores.crps([1], 1, { fair: true }), ["too-small ensemble"]],
    [
      "every value that is not finite",
      () => scores.pit([1, Number.NaN, Number.POSITIVE_INFINITY], Number.NaN),
      ["not-finite ensemble.1", "not-finite ensemble.2", "not-finite observed"],
    ],
    [
      "quantiles that fall",
      () => scores.crpsOfQuantiles({ levels: [0.5, 0.4], values: [2, 1] }, 0),
      ["not-rising levels.1", "not-rising values.1"],
    ],
    [
      "a histogram without its last edge",
      () => scores.crpsOfHistogram({ edges: [0, 1], probabilities: [0.5, 0.5] }, 0),
      ["length-mismatch probabilities"],
    ],
    [
      "lists of different length",
      () => scores.corpDecomposition([0.1, 0.2], [true]),
      ["length-mismatch happened"],
    ],
    [
      "no events and half a cell",
      () => scores.calibrationCurve([], [], { bins: 0.5 }),
      ["too-small probabilities", "too-small happened", "out-of-range bins"],
    ],
    [
      "a block longer than the series, and a level in per cent",
      () => scores.blockBootstrapInterval([1, 2], { stream: () => 0, blockLength: 3, level: 90 }),
      ["out-of-range blockLength", "out-of-range level"],
    ],
    [
      "a stream that gives 1",
      () => scores.blockBootstrapInterval([1, 2], { stream: () => 1, blockLength: 1 }),
      ["out-of-range stream"],
    ],
    [
      "series that are no pairs",
      () => scores.pairedDifferenceInterval([1, 2], [1], { stream: () => 0, blockLength: 1 }),
      ["length-mismatch second"],
    ],
    [
      "weights that do not sum to 1",
      () => scores.mixForecasts([{ a: 1 }, { a: 1 }], [0.5, 0.4]),
      ["wrong-sum weights"],
    ],
    [
      "a mixture of other categories",
      () => scores.mixForecasts([{ a: 1 }, { b: 1 }] as never, [0.5, 0.5]),
      ["unknown-category forecasts.1"],
    ],
  ])("%s", (_, call, expected) => {
    expect(problems(call)).toEqual(expected);
  });

  it("says both values and what to do", () => {
    expect(() => scores.brierScore({ a: 0.5, b: 0.4 }, "a")).toThrow(
      /probabilities: expected a sum of 1 within 1e-9, received 0.9\. Give every category its share/,
    );
  });

  it("takes a sum within 1e-9 of 1, as thirds give", () => {
    expect(problems(() => scores.brierScore({ a: 1 / 3, b: 1 / 3, c: 1 / 3 }, "a"))).toEqual([]);
  });
});
