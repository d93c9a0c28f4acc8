import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, addValues, emptySums, twoLevel } from "../../src/statistics/two-level";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const variance = (values: readonly number[]) =>
  sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1);

/** Draws of as many paths each, every path with a value of its own. */
const draws = (least: number) =>
  fc.integer({ min: 2, max: 16 }).chain((m) =>
    fc.array(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: m, maxLength: m }), {
      minLength: least,
      maxLength: 20,
    }),
  );

function numbersOf(list: readonly (readonly number[])[]) {
  const sums = emptySums();
  for (const paths of list)
    addValues(sums, paths.length, sum(paths), sum(paths.map((value) => value * value)));
  return twoLevel(sums);
}

describe("the four numbers of values that paths have", () => {
  it("are, by definition, those of the draws' means and of the variance within draws", () => {
    fc.assert(
      fc.property(draws(2), (list) => {
        const found = numbersOf(list);
        const means = list.map(mean);
        const m = list[0]?.length ?? 1;
        const between = variance(means);
        const path = mean(list.map(variance)) / m;
        expect(found.mean).toBeCloseTo(mean(means), 12);
        expect(found.standardError ** 2).toBeCloseTo(between / list.length, 12);
        expect(found.pathStandardError ** 2).toBeCloseTo(path / list.length, 12);
        expect(found.ensembleSd ** 2).toBeCloseTo(Math.max(0, between - path), 12);
      }),
    );
  });

  it("of values 0 and 1 are those of counts", () => {
    fc.assert(
      fc.property(draws(2), (list) => {
        const shares = list.map((paths) => paths.map(Math.abs));
        const m = shares[0]?.length ?? 1;
        const counted = emptySums();
        for (const paths of shares) addCounts(counted, 1, m, sum(paths), sum(paths) ** 2);
        const [values, counts] = [numbersOf(shares), twoLevel(counted)];
        for (const key of ["mean", "standardError", "pathStandardError", "ensembleSd"] as const)
          expect(values[key] ** 2, key).toBeCloseTo(counts[key] ** 2, 12);
      }),
    );
  });

  it("of one draw rest on its paths", () => {
    fc.assert(
      fc.property(draws(1), ([paths = []]) => {
        const found = numbersOf([paths]);
        expect(found.standardError ** 2).toBeCloseTo(variance(paths) / paths.length, 12);
        expect(found.ensembleSd).toBe(0);
      }),
    );
  });

  it("have no error where every path of every draw has the same value", () => {
    expect(
      numbersOf([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toMatchObject({ mean: 1, standardError: 0, pathStandardError: 0 });
    const sums = emptySums();
    addValues(sums, 1, 1, 1);
    expect(twoLevel(sums)).toMatchObject({ mean: 1, standardError: 0 });
  });
});
