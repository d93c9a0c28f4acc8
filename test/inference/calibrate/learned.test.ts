import { describe, expect, it } from "vitest";
import { contractionOf } from "../../../src/inference/calibrate/learned";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { moments, STANDARD_ERRORS } from "../../random/goodness";
import { FIVE, stagesOf, TWO, targetOf } from "../smc/gaussian";

/** Runs of the sampler whose results are compared. */
const RUNS = 64;

const ownFounders = (count: number) => Int32Array.from({ length: count }, (_, point) => point);

describe("the error of a contraction", () => {
  it("is (1 - contraction) sqrt(2 / n) of independent normal points", () => {
    const count = 20_000;
    const stream = namedStream(streamKey("contraction"), "normal");
    const values = Float64Array.from({ length: count }, () => 0.5 * normalQuantile(stream()));
    const { contraction, error } = contractionOf(values, ownFounders(count));
    const due = 0.25 * Math.sqrt(2 / count);
    expect(Math.abs(contraction - 0.75)).toBeLessThan(STANDARD_ERRORS * due);
    // The squares of normal numbers have a kurtosis of 15: their variance is known to sqrt(14 / n).
    expect(Math.abs(error / due - 1)).toBeLessThan((STANDARD_ERRORS / 2) * Math.sqrt(14 / count));
  });

  it("is that of the founders where each point stands k times: sqrt(k) greater than the points say", () => {
    const stream = namedStream(streamKey("contraction"), "copies");
    const few = Float64Array.from({ length: 100 }, () => normalQuantile(stream()));
    const copies = Float64Array.from({ length: 900 }, (_, at) => few[Math.floor(at / 9)] ?? Number.NaN);
    const founders = Int32Array.from({ length: 900 }, (_, at) => Math.floor(at / 9));
    const due = contractionOf(few, ownFounders(100)).error;
    expect(contractionOf(copies, founders).error).toBeCloseTo(due, 12);
    expect(contractionOf(copies, ownFounders(900)).error).toBeCloseTo(due / 3, 12);
  });

  it.each([
    ["two", TWO],
    ["five", FIVE],
  ])("is what runs of the sampler on %s unknowns differ by", async (_, measurements) => {
    const runs = await Promise.all(
      Array.from({ length: RUNS }, (_, run) =>
        stagesOf(targetOf(measurements), { points: 256, moves: 4 }, streamKey(`run ${run}`)),
      ),
    );
    measurements[0]?.loads.forEach((_, place, { length }) => {
      const found = runs.map((stages) => {
        const { points = new Float64Array(), founders = new Int32Array() } = stages.at(-1)?.population ?? {};
        return contractionOf(
          points.filter((_, at) => at % length === place),
          founders,
        );
      });
      const { variance } = moments(found.map(({ contraction }) => contraction));
      const claimed = moments(found.map(({ error }) => error * error)).mean;
      expect(Math.abs(variance / claimed - 1), `${place}`).toBeLessThan(
        STANDARD_ERRORS * Math.sqrt(2 / (RUNS - 1)),
      );
    });
  });
});
