import { beforeAll, describe, expect, it } from "vitest";
import { evidence } from "../../../src/evidence/evidence";
import type { Filtered, FilterSubject } from "../../../src/kernel/filter/filter";
import { referenceFilter } from "../../../src/kernel/filter/reference-filter";
import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { specFromEvidence } from "../../../src/model/from-evidence/model-from-evidence";
import { filterSubject } from "../../../src/model/nowcast/subject";
import { streamKey } from "../../../src/random/seed";

const KEY = streamKey("twins");
const PARTICLES = 64;

/** The record up to 2012-12: meetings, venues, an onset of acts and the first polls, in 60 months. */
function subjectOf(asOf: string): FilterSubject {
  return filterSubject(evidence, specFromEvidence(evidence, { asOf, preset: "mean-2008-2025" }), KEY);
}

const total = ({ lnLikelihoods }: Filtered): number => lnLikelihoods.reduce((sum, value) => sum + value, 0);

describe("the SIMD filter", () => {
  let subject: FilterSubject;
  let reference: Filtered;
  let simd: Filtered;

  beforeAll(async () => {
    subject = subjectOf("2012-12");
    reference = referenceFilter(subject, PARTICLES, KEY)(0);
    simd = simdFilter(await newFilter())(subject, PARTICLES, KEY)(0);
  });

  it("explains every month as the reference does, within single precision", () => {
    const apart = simd.lnLikelihoods.map((value, month) =>
      Math.abs(value - (reference.lnLikelihoods[month] ?? 0)),
    );
    expect(apart.length).toBe(61);
    expect(Math.max(...apart)).toBeLessThan(1e-3);
    expect(Math.min(...reference.lnLikelihoods.slice(1))).toBeLessThan(-1);
  });

  it("keeps the same particles with the same weights", () => {
    expect(simd.layout).toEqual(reference.layout);
    const apart = simd.values.map((value, at) => Math.abs(value - (reference.values[at] ?? 0)));
    expect(apart.length).toBe(PARTICLES * reference.layout.width);
    expect(Math.max(...apart)).toBeLessThan(2e-3);
    expect(Math.max(...simd.weights.map((w, i) => Math.abs(w - (reference.weights[i] ?? 0))))).toBeLessThan(
      1e-4,
    );
  });

  it("gives the same again, draw after draw, whatever ran before", async () => {
    const run = simdFilter(await newFilter())(subject, PARTICLES, KEY);
    run(5);
    expect(run(0)).toEqual(simd);
    expect(total(run(5))).not.toBe(total(simd));
  });
});
