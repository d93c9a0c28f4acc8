import { beforeAll, describe, expect, it } from "vitest";
import { nextStage } from "../../../src/inference/smc/sample";
import type { Stage, Target } from "../../../src/inference/smc/target";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { moments, STANDARD_ERRORS } from "../../random/goodness";
import { exact, FIVE, type Measurement, noPause, stagesOf, TWO, targetOf } from "./gaussian";

const RUNS = 16;
const OPTIONS = { points: 256, moves: 8 };

const last = (stages: readonly Stage[]): Stage => {
  const stage = stages.at(-1);
  if (stage === undefined) throw new Error("a run has a stage");
  return stage;
};

/** Mean and covariance of two unknowns in a population. */
function population({ population: { points } }: Stage, unknowns: number, row: number, column: number) {
  const of = (place: number) => points.filter((_, at) => at % unknowns === place);
  const [a, b] = [of(row), of(column)];
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [first, second] = [mean(a), mean(b)];
  const covariance =
    a.reduce((sum, value, i) => sum + (value - first) * ((b[i] ?? 0) - second), 0) / (a.length - 1);
  return { mean: first, covariance };
}

/** How many standard errors, as the runs tell them, their mean is off the truth. */
function errors(values: readonly number[], truth: number): number {
  const { mean, variance } = moments(values);
  return Math.abs(mean - truth) / Math.sqrt(variance / values.length);
}

/** Log-normal noise of mean 1, a number of its own for every estimate; far greater in one half of the plane. */
function noiseOf(run: number): (estimate: number, unknowns: Float64Array) => number {
  const key = streamKey(`noise ${run}`);
  return (estimate, [first = 0]) => {
    const sd = first > 0.2 ? 1.2 : 0.2;
    return sd * normalQuantile(namedStream(key, `${estimate}`)()) - (sd * sd) / 2;
  };
}

function expectPosterior(measurements: readonly Measurement[], ends: readonly Stage[]): void {
  const { law, lnEvidence } = exact(measurements);
  law.mean.forEach((mean, row) => {
    const found = ends.map((end) => population(end, law.mean.length, row, row).mean);
    expect(errors(found, mean), `mean of ${row}`).toBeLessThan(STANDARD_ERRORS);
    law.covariance[row]?.forEach((covariance, column) => {
      const values = ends.map((end) => population(end, law.mean.length, row, column).covariance);
      expect(errors(values, covariance), `covariance of ${row} and ${column}`).toBeLessThan(STANDARD_ERRORS);
    });
  });
  // The estimate of the evidence has no bias, its logarithm has.
  const ratios = ends.map((end) => Math.exp(end.lnEvidence - lnEvidence));
  expect(errors(ratios, 1), "evidence").toBeLessThan(STANDARD_ERRORS);
  expect(Math.sqrt(moments(ratios).variance)).toBeLessThan(0.5);
}

describe.each([
  ["two unknowns", TWO],
  ["five unknowns", FIVE],
] as const)("%s, normal before and after the data", (_, measurements) => {
  let runs: Stage[][];
  beforeAll(async () => {
    runs = await Promise.all(
      Array.from({ length: RUNS }, (_, run) =>
        stagesOf(targetOf(measurements), OPTIONS, streamKey(`run ${run}`)),
      ),
    );
  });

  it("are sampled with the mean, covariance and evidence of the closed form", () => {
    expectPosterior(measurements, runs.map(last));
  });

  it("reach temperature 1 exactly, rising stage by stage", () => {
    for (const stages of runs) {
      const temperatures = stages.map(({ temperature }) => temperature);
      expect(temperatures[0]).toBe(0);
      expect(temperatures.at(-1)).toBe(1);
      expect(temperatures.length).toBeGreaterThan(2);
      temperatures.slice(1).forEach((value, i) => {
        expect(value).toBeGreaterThan(temperatures[i] ?? 1);
      });
    }
  });
});

describe("a likelihood that is only estimated, without bias", () => {
  it("leaves the posterior and the evidence what they are", async () => {
    const runs = await Promise.all(
      Array.from({ length: RUNS }, (_, run) =>
        stagesOf(targetOf(TWO, noiseOf(run)), { points: 256, moves: 16 }, streamKey(`run ${run}`)),
      ),
    );
    expectPosterior(TWO, runs.map(last));
  });

  it("is never estimated twice by the same name", async () => {
    const names: number[] = [];
    await stagesOf(
      targetOf(TWO, (estimate) => 0 * names.push(estimate)),
      { points: 16, moves: 2 },
      streamKey("names"),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(48);
  });
});

describe("a stage", () => {
  const options = { points: 32, moves: 3 };
  const key = streamKey("resumed");

  it("depends on the last, the target and the key alone: from any of them the end is the same to the bit", async () => {
    const stages = await stagesOf(targetOf(FIVE), options, key);
    expect(stages.length).toBeGreaterThan(3);
    for (let at = 0; at < stages.length - 1; at++) {
      const kept = structuredClone(stages[at]) as Stage;
      expect(await nextStage(targetOf(FIVE), options, kept, key, noPause)).toEqual(stages[at + 1]);
    }
    const other = await nextStage(targetOf(FIVE), options, stages[0] as Stage, streamKey("other"), noPause);
    expect(other.population).not.toEqual(stages[1]?.population);
  });

  it("leaves the one before as it was", async () => {
    const [start] = await stagesOf(targetOf(TWO), options, key);
    const before = structuredClone(start) as Stage;
    await nextStage(targetOf(TWO), options, start as Stage, key, noPause);
    expect(start).toEqual(before);
  });
});

describe("points under which the data cannot be", () => {
  /** Half, or nine tenths, of the prior cannot give the data; what can is as likely everywhere. */
  const above = (limit: number): Target => ({
    unknowns: 1,
    lnLikelihood: ([z = 0]) => (z > limit ? -1.5 : Number.NEGATIVE_INFINITY),
  });

  it.each([
    ["half", 0, 0.5],
    ["nine tenths", normalQuantile(0.9), 0.1],
  ])(
    "%s of them do no harm: none is left, and the evidence is that of the others",
    async (_, limit, share) => {
      const runs = await Promise.all(
        Array.from({ length: RUNS }, (_, run) => stagesOf(above(limit), OPTIONS, streamKey(`run ${run}`))),
      );
      const ends = runs.map(last);
      for (const { temperature, population } of ends) {
        expect(temperature).toBe(1);
        for (const z of population.points) expect(z).toBeGreaterThan(limit);
        for (const value of population.lnLikelihoods) expect(value).toBe(-1.5);
      }
      expect(
        errors(
          ends.map(({ lnEvidence }) => Math.exp(lnEvidence + 1.5)),
          share,
        ),
      ).toBeLessThan(STANDARD_ERRORS);
    },
  );

  it("are refused where they are all, with a typed error", async () => {
    const none = stagesOf(above(Number.POSITIVE_INFINITY), OPTIONS, streamKey("none"));
    await expect(none).rejects.toMatchObject({
      name: "ExecutionError",
      issues: [{ code: "impossible-record", received: "256 points, all with likelihood 0" }],
    });
  });
});
