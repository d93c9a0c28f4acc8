import { describe, expect, it } from "vitest";
import { PooledMoments } from "../../src/inference/pooled-moments";
import type { Observations } from "../../src/kernel/filter/observations";
import { newFilter } from "../../src/kernel/simd/filter-module";
import { simdFilter } from "../../src/kernel/simd/simd-filter";
import { withoutWeighing } from "../../src/model/nowcast/condition-only";
import { compileReadings } from "../../src/model/nowcast/readings";
import { streamKey } from "../../src/random/seed";
import { linearSpec, nothingSeen, subjectOf } from "../kernel/filter/harbour";

const MONTHS = 12;
const DRAWS = 40;
const PARTICLES = 512;

/** One factor is read, four times and sharply; the parameters are fixed. */
const observations: Observations = {
  ...nothingSeen(linearSpec, MONTHS),
  readings: compileReadings(
    [3, 6, 9, 12].map((month) => ({ month, factor: 0, house: 0, value: 0.5, variance: 0.1 ** 2, row: "" })),
    [0.05 ** 2],
    MONTHS,
  ),
};
const families = linearSpec.factors.map(({ family }) => family);

describe("contraction under fixed parameters", async () => {
  const subject = subjectOf(linearSpec, observations);
  const filter = simdFilter(await newFilter());
  const pooled = (one: typeof subject) => {
    const run = filter(one, PARTICLES, streamKey("contraction"));
    const moments = new PooledMoments(families.length);
    for (let draw = 0; draw < DRAWS; draw++) moments.add(run(draw));
    return moments.variances();
  };
  const [after, before] = [pooled(subject), pooled(withoutWeighing(subject))];
  const contraction = after.map((variance, factor) => 1 - variance / (before[factor] ?? Number.NaN));

  it("is near 1 for a factor that is read often and sharply", () => {
    expect(contraction[0]).toBeGreaterThan(0.8);
  });

  it("is 0 within error for factors of other families, which nothing reads", () => {
    const unread = families.flatMap((family, factor) => (family === families[0] ? [] : [factor]));
    expect(unread.length).toBeGreaterThan(1);
    // Resampling leaves a variance that many independent particles a draw, as a rule a quarter of them at the least.
    const error = Math.sqrt((2 * 2) / (DRAWS * (PARTICLES / 4)));
    for (const factor of unread)
      expect(Math.abs(contraction[factor] ?? Number.NaN), `${factor}`).toBeLessThan(4 * error);
  });

  it("takes nothing but what is given where nothing is weighed: the record has no likelihood left", () => {
    const { lnLikelihoods } = filter(withoutWeighing(subject), PARTICLES, streamKey("contraction"))(0);
    for (const value of lnLikelihoods) expect(value).toBeCloseTo(0, 5);
  });
});
