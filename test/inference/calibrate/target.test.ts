import { describe, expect, it } from "vitest";
import { monthWeights, recordTarget, weightedSum } from "../../../src/inference/calibrate/target";
import { unknownsOf } from "../../../src/inference/calibrate/unknowns";
import { originSpec } from "../../../src/inference/origin-spec";
import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { streamKey } from "../../../src/random/seed";
import { record } from "../../model/nowcast/record";

describe("weights of the months of a record", () => {
  it("are 1 in the last month and halve with every half-life before it", () => {
    const weights = monthWeights(240, 5);
    expect(weights.length).toBe(241);
    expect(weights[240]).toBe(1);
    for (const [years, weight] of [
      [5, 0.5],
      [10, 0.25],
      [20, 1 / 16],
    ] as const)
      expect(weights[240 - 12 * years]).toBeCloseTo(weight, 12);
    for (let month = 1; month <= 180; month++)
      expect((weights[month] ?? 0) / (weights[month + 60] ?? 0)).toBeCloseTo(0.5, 12);
  });

  it("are all 1 without a half-life", () => {
    expect(new Set(monthWeights(36, null))).toEqual(new Set([1]));
  });

  it("weigh the ln likelihood of each month; a month of weight 0 counts nothing however unlikely", () => {
    expect(weightedSum(Float64Array.of(0, -2, -3), Float64Array.of(1, 0.5, 1))).toBe(-4);
    expect(weightedSum(Float64Array.of(Number.NEGATIVE_INFINITY, -3), Float64Array.of(0, 1))).toBe(-3);
    expect(weightedSum(Float64Array.of(Number.NEGATIVE_INFINITY, -3), Float64Array.of(0.1, 1))).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });
});

describe("a record as the sampler's target", async () => {
  const spec = originSpec(record, "2010-12");
  const unknowns = unknownsOf(spec);
  const filter = simdFilter(await newFilter());
  const target = (halfLife: number | null = null) =>
    recordTarget(record, spec, unknowns, streamKey("target"), filter, 64, halfLife);
  const zero = new Float64Array(unknowns.length);

  it("has random numbers by the name of the estimate alone, and the point decides the rest", () => {
    const one = target();
    const first = one.lnLikelihood(zero, 5);
    const other = zero.with(0, 1.5);
    expect(one.lnLikelihood(other, 5)).not.toBe(first);
    expect(one.lnLikelihood(zero, 6)).not.toBe(first);
    expect(one.lnLikelihood(zero, 5)).toBe(first);
    expect(target().lnLikelihood(zero, 5)).toBe(first);
  });

  it("puts each unknown in all its parameters, and everything else at its median", () => {
    const one = target();
    const point = zero.map((_, place) => (place % 3) - 1);
    one.filter(point, 0);
    const { names, values, medians } = one.subject;
    const put = new Map(
      unknowns.flatMap(({ names: own, value }, place) => own.map((name) => [name, value(point[place] ?? 0)])),
    );
    names.forEach((name, at) => {
      expect(values[at], name).toBe(put.get(name) ?? medians[at]);
    });
    expect([...put.keys()].every((name) => names.includes(name))).toBe(true);
  });

  it("weighs the months by their half-life", () => {
    const { lnLikelihoods } = target().filter(zero, 3);
    expect(target(2).lnLikelihood(zero, 3)).toBe(weightedSum(lnLikelihoods, monthWeights(36, 2)));
    expect(target(2).lnLikelihood(zero, 3)).toBeGreaterThan(target().lnLikelihood(zero, 3));
  });
});
