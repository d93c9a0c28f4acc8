import { beforeAll, describe, expect, it } from "vitest";
import { planAhead } from "../../../src/kernel/filter/ahead";
import type { ParticleFilter } from "../../../src/kernel/filter/filter";
import type { Observations } from "../../../src/kernel/filter/observations";
import { referenceFilter } from "../../../src/kernel/filter/reference-filter";
import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { compileReadings } from "../../../src/model/nowcast/readings";
import { streamKey } from "../../../src/random/seed";
import { moments, STANDARD_ERRORS } from "../../random/goodness";
import { linearSpec, nothingSeen, subjectOf } from "./harbour";

const MONTHS = 24;
const PARTICLES = 128;
/** The readable filter is slow. */
const RUNS = { reference: 60, simd: 400 } as const;

/** Sharp readings, half a year and more apart, of a factor that moves slowly: who would explain them must set out in time. */
const readings = compileReadings(
  [
    [6, 0, 0, 0.7],
    [15, 0, 0, -0.3],
    [15, 3, 1, 0.8],
    [24, 0, 0, 0.5],
    [24, 3, 1, 0.1],
  ].map(([month = 0, factor = 0, house = 0, value = 0]) => ({
    month,
    factor,
    house,
    value,
    variance: 0.12 ** 2,
    row: "",
  })),
  [0.05 ** 2, 0.05 ** 2],
  MONTHS,
);

const observations = (aheadMonths: number): Observations => ({
  ...nothingSeen(linearSpec, MONTHS),
  readings: { ...readings, aheadMonths },
});

/** ln likelihood of the record by run after run, each with random numbers of its own. */
function estimates(filter: ParticleFilter, aheadMonths: number, runs: number): number[] {
  const run = filter(subjectOf(linearSpec, observations(aheadMonths)), PARTICLES, streamKey("ahead"));
  return Array.from({ length: runs }, (_, draw) =>
    run(draw).lnLikelihoods.reduce((sum, value) => sum + value, 0),
  );
}

describe.each(["reference", "simd"] as const)("particles that head for the next readings (%s)", (engine) => {
  let withIt: number[] = [];
  let without: number[] = [];
  beforeAll(async () => {
    const filter = engine === "reference" ? referenceFilter : simdFilter(await newFilter());
    withIt = estimates(filter, 24, RUNS[engine]);
    without = estimates(filter, 0, RUNS[engine]);
  });

  it("leave the likelihood what it is: over the months nothing is added", () => {
    const level = moments(withIt).mean;
    const [a, b] = [withIt, without].map((values) => moments(values.map((value) => Math.exp(value - level))));
    if (a === undefined || b === undefined) throw new Error("there are two");
    const error = Math.sqrt((a.variance + b.variance) / RUNS[engine]);
    expect(Math.abs(a.mean - b.mean)).toBeLessThan(STANDARD_ERRORS * error);
    // The means are known well enough for that to say something.
    expect(error / a.mean).toBeLessThan(0.3);
  });

  it("make it steadier: its logarithm varies less than half as much", () => {
    expect(moments(withIt).variance).toBeLessThan(moments(without).variance / 2);
  });
});

describe("the plan of what is ahead", () => {
  const plan = planAhead({ ...readings, aheadMonths: 8 }, MONTHS);
  const inMonth = (month: number) =>
    Array.from({ length: (plan.start[month + 1] ?? 0) - (plan.start[month] ?? 0) }, (_, i) => {
      const at = (plan.start[month] ?? 0) + i;
      return [plan.reading[at], plan.lead[at]];
    });

  it("names the next readings of each factor, no further than so many months, and none after the last", () => {
    expect(inMonth(0)).toEqual([[0, 6]]);
    expect(inMonth(5)).toEqual([[0, 1]]);
    // Month 6 itself is past: the next of factor 0 is in month 15, nine months on.
    expect(inMonth(6)).toEqual([]);
    expect(inMonth(7)).toEqual([
      [1, 8],
      [2, 8],
    ]);
    expect(inMonth(23)).toEqual([
      [3, 1],
      [4, 1],
    ]);
    expect(inMonth(MONTHS)).toEqual([]);
  });

  it("is empty where nobody looks ahead", () => {
    expect(planAhead({ ...readings, aheadMonths: 0 }, MONTHS).reading).toEqual(new Int32Array(0));
  });
});
