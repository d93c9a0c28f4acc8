import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/contracts/observe/evidence-document";
import { baselineModel } from "../../../src/index";
import { DISCOUNT, moveDraws, movedColumns } from "../../../src/inference/observe/move";
import { observe } from "../../../src/inference/observe/observe";
import { scaleOf, unconstrained } from "../../../src/inference/observe/unconstrained";
import { defineModel, type Model } from "../../../src/model/define";
import { columnsAsWritten } from "../../../src/model/ensemble/columns";
import { latentSlope, toLatent } from "../../../src/model/scale";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { NORMAL_90_WIDTH } from "../../../src/random/distribution";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { madeUpSpec } from "../../report/made-up-model";

const DRAWS = 4096;
const stream = (name: string) => namedStream(streamKey("move"), name);

/** Correlated normals of which every one stands sixteen times, as resampling leaves them. */
function resampled(): [Float64Array, Float64Array] {
  const draw = stream("normals");
  const distinct = Array.from({ length: DRAWS / 16 }, () => {
    const [a, b] = [normalQuantile(draw()), normalQuantile(draw())];
    return [3 + 2 * a, -1 + 0.8 * a + 0.6 * b] as const;
  });
  const column = (at: 0 | 1) =>
    Float64Array.from({ length: DRAWS }, (_, i) => distinct[i % distinct.length]?.[at] ?? 0);
  return [column(0), column(1)];
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
function covariance(a: Float64Array, b: Float64Array): number {
  const [from, other] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - from) * ((b[i] ?? 0) - other), 0) / a.length;
}

describe("the move of draws", () => {
  it("keeps mean and covariance, and makes every draw its own", () => {
    const before = resampled();
    const after = movedColumns(before, stream("noise"));
    const [x = before[0], y = before[1]] = after;
    const noise = Math.sqrt(1 - ((3 * DISCOUNT - 1) / (2 * DISCOUNT)) ** 2);
    expect(noise).toBeGreaterThan(0.2);
    for (const [a, b] of [
      [x, before[0]],
      [y, before[1]],
    ] as const) {
      // The mean moves by the mean of the noise alone; the variance by its products with the draws and with itself.
      const sd = Math.sqrt(covariance(b, b));
      expect(Math.abs(mean(a) - mean(b))).toBeLessThan((4 * noise * sd) / Math.sqrt(DRAWS));
      expect(Math.abs(covariance(a, a) / sd ** 2 - 1)).toBeLessThan(
        (4 * 2 * noise) / Math.sqrt(DRAWS) + (4 * noise ** 2 * 2) / Math.sqrt(DRAWS),
      );
      expect(new Set(b).size).toBe(DRAWS / 16);
      expect(new Set(a).size).toBe(DRAWS);
    }
    const correlation = (a: Float64Array, b: Float64Array) =>
      covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
    expect(Math.abs(correlation(x, y) - correlation(before[0], before[1]))).toBeLessThan(
      (4 * 2 * noise) / Math.sqrt(DRAWS),
    );
  });

  it("goes there and back on scales without bounds, and leaves what stands on a bound on its own", () => {
    for (const [low, high, value] of [
      [0, Number.POSITIVE_INFINITY, 3],
      [0, 1, 0.98],
      [2, 5, 2.1],
      [-30, 30, -7],
    ] as const) {
      const scale = unconstrained(low, high);
      expect(scale.from(scale.to(value))).toBeCloseTo(value, 12);
      for (const free of [-20, 20]) {
        expect(scale.from(free)).toBeGreaterThanOrEqual(low);
        expect(scale.from(free)).toBeLessThanOrEqual(high);
      }
    }
    expect(scaleOf([0.5, 1], 0, 1).to(0.25)).toBe(0.25);
    expect(scaleOf([0.5, 0.75], 0, 1).to(0.25)).toBeLessThan(-1);
  });

  it("keeps every number where its prior can be: the model with moved draws is sound", () => {
    const { spec } = baselineModel() as Model;
    const names = [
      "families.leaderCommitment.commonCorrelation",
      "families.leaderCommitment.halfLifeMonths",
      "events.kp-crisis.rate",
    ];
    const draw = stream("uniforms");
    const columns = new Map(
      names.map((name) => [name, Float64Array.from({ length: 256 }, () => (draw() < 0.5 ? 1e-6 : 0.999999))]),
    );
    const moved = moveDraws(spec, columns, stream("supports"));
    for (const name of names) expect(new Set(moved[name]).size).toBeGreaterThan(200);
    const most = [1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    names.forEach((name, at) => {
      for (const value of moved[name] ?? []) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(most[at] ?? 0);
      }
    });
  });
});

describe("evidence that the draws cannot carry whole", () => {
  it("leaves a model of draws that are all their own, where it was tempered", async () => {
    const base: Model = defineModel(madeUpSpec);
    const family = base.spec.families.find(({ id }) => id === "trust");
    const prior = base.spec.factors.find(({ id }) => id === "trust.east")?.level.prior;
    if (family === undefined || prior === undefined || !("quantiles" in prior)) throw new Error("no prior");
    const { p05, p50: value, p95 } = prior.quantiles;
    const sd = (toLatent(family, p95) - toLatent(family, p05)) / NORMAL_90_WIDTH;
    // A variance 300 times less than that of the draws leaves sqrt(1 + 600) / 301 of them, 8 %: less than a tenth.
    const error = sd / Math.sqrt(300) / latentSlope(family, value);
    const what = {
      type: "reading",
      factor: "trust.east",
      month: base.spec.asOf,
      source: "a reading",
    } as const;
    const reading: Evidence = { ...what, value, error };
    const seen = await observe(base, [reading], {
      draws: 1024,
      pathsPerDraw: 16,
      seed: "move",
    });
    expect(seen.diagnostics.power).toBeLessThan(1);
    expect(seen.diagnostics.warnings.join(" ")).toMatch(/resampled and moved/);
    const { ensemble } = seen.model.spec;
    expect(ensemble?.weights).toBeUndefined();
    const levels = ensemble && columnsAsWritten(ensemble).get("factors.trust.east.level");
    expect(new Set(levels).size).toBeGreaterThan(1000);
  });
});
