import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../src/contracts/model-spec";
import type { Model } from "../../src/model/define";
import { baselineModel, presetModel } from "../../src/model/presets";
import { logistic, logit } from "../../src/numeric/elementary";
import { simulate } from "../../src/simulation/simulate";
import { type Draft, variant } from "./support";

describe("the baseline", () => {
  it("from the state set by hand agrees with two independent prototypes of the same equations, within .05, at 12 and 24 months", async () => {
    const prototypes = {
      12: [
        [0.11, 0.06, 0.83],
        [0.09, 0.05, 0.86],
      ],
      24: [
        [0.11, 0.07, 0.81],
        [0.12, 0.07, 0.81],
      ],
    } as const;
    for (const horizonMonths of [12, 24] as const) {
      const { pathways } = await simulate(presetModel("hand-set-2025"), { paths: 8192, horizonMonths });
      const found = [pathways.damage, pathways.fullIntensity, pathways.workingLevel];
      for (const prototype of prototypes[horizonMonths]) {
        prototype.forEach((expected, i) => {
          const { probability = 0, standardError = 0 } = found[i] ?? {};
          // The prototypes are printed to two digits and carry an error of their own.
          expect(Math.abs(probability - expected)).toBeLessThan(0.05 + 3 * standardError + 0.005);
        });
      }
      expect(pathways.workingLevel.probability).toBeGreaterThan(
        0.5 + 10 * pathways.workingLevel.standardError,
      );
    }
  });

  it("probabilities sum to one everywhere", async () => {
    const forecast = await simulate(baselineModel(), { paths: 1024 });
    const sum = (record: Readonly<Record<string, number>>) =>
      Object.values(record).reduce((total, p) => total + p, 0);
    expect(
      sum(
        Object.fromEntries(
          Object.entries(forecast.pathways).map(([id, { probability }]) => [id, probability]),
        ),
      ),
    ).toBeCloseTo(1, 12);
    for (const rule of Object.values(forecast.rules)) expect(sum(rule)).toBeCloseTo(1, 12);
    for (const { pathways } of forecast.timeline) expect(sum(pathways)).toBeCloseTo(1, 12);
    expect(sum(forecast.vetoHolder)).toBeCloseTo(1, 12);
    expect(sum(forecast.damageBy)).toBeCloseTo(forecast.pathways.damage.probability, 12);
    expect(sum(forecast.workingLevelBy)).toBeCloseTo(forecast.pathways.workingLevel.probability, 12);
    expect(forecast.rules.base).toEqual(
      Object.fromEntries(Object.entries(forecast.pathways).map(([id, p]) => [id, p.probability])),
    );
  });

  it("any damage by the horizon is at least damage in any window, and grows with the horizon", async () => {
    const forecast = await simulate(baselineModel(), { paths: 1024 });
    const any = forecast.anyDamageByHorizon?.probability ?? 0;
    for (const { history, pathways } of forecast.timeline)
      if (!history) expect(any).toBeGreaterThanOrEqual(pathways.damage);
    for (const channel of forecast.channels) {
      channel.probabilityBy.forEach((p, i) => {
        expect(p).toBeGreaterThanOrEqual(channel.probabilityBy[i - 1] ?? 0);
        expect(p).toBeGreaterThanOrEqual(channel.probabilityIn[i] ?? 0);
      });
    }
  });

  it("the hindcasts differ as the years did: full intensity leads after Camp David, damage in the summer of 2019", async () => {
    const then = await simulate(presetModel("camp-david-2023"), { paths: 2048, horizonMonths: 12 });
    const low = await simulate(presetModel("low-point-2019"), { paths: 2048, horizonMonths: 12 });
    expect(then.pathways.fullIntensity.probability).toBeGreaterThan(0.5);
    expect(low.pathways.damage.probability).toBeGreaterThan(0.4);
    expect(low.pathways.fullIntensity.probability).toBeLessThan(0.02);
  });
});

/** Raises a level and its place in the long run by a step on the shown scale. */
function raise(spec: ModelSpec, ids: readonly string[], by: number): Model {
  return variant(spec, (draft: Draft<ModelSpec>) => {
    for (const factor of draft.factors) {
      if (!ids.includes(factor.id) || !("quantiles" in factor.level.prior)) continue;
      const { quantiles } = factor.level.prior;
      for (const key of ["p05", "p50", "p95"] as const) {
        quantiles[key] =
          factor.family === "tariffFriction"
            ? quantiles[key] + by
            : 100 * logistic(logit(quantiles[key] / 100) + by / 25);
      }
    }
  });
}

/** The paired difference of a pathway with its standard error clustered by draw. */
function paired(a: readonly number[], b: readonly number[]): { difference: number; standardError: number } {
  const differences = a.map((value, i) => (b[i] ?? 0) - value);
  const difference = differences.reduce((sum, d) => sum + d, 0) / differences.length;
  const variance = differences.reduce((sum, d) => sum + (d - difference) ** 2, 0) / (differences.length - 1);
  return { difference, standardError: Math.sqrt(variance / differences.length) };
}

describe("under common random numbers", () => {
  const base = baselineModel();
  const options = { paths: 4096, horizonMonths: 18, seed: "monotone", keepPaths: true } as const;

  /** Share of each draw's paths in a pathway at the horizon. */
  async function shares(model: Model): Promise<Record<string, number[]>> {
    const { paths, provenance } = await simulate(model, options);
    const byDraw: Record<string, number[]> = {};
    for (const [place, id] of (paths?.pathwayIds ?? []).entries()) {
      const list = new Array<number>(provenance.draws).fill(0);
      paths?.pathway.forEach((row, path) => {
        const draw = paths.draw[path] ?? 0;
        if (row.at(-1) === place) list[draw] = (list[draw] ?? 0) + provenance.draws / provenance.paths;
      });
      byDraw[id] = list;
    }
    return byDraw;
  }

  const ids = base.spec.factors.map((factor) => factor.id);
  const opinionAndCommitment = ids
    .filter((id) => /^(leaderCommitment|domesticOpinion)/.test(id))
    .map((id) => ({ name: id, change: [id], by: 10 }));
  const friction = ids
    .filter((id) => id.startsWith("tariffFriction"))
    .map((id) => ({ name: id, change: [id], by: 8 }));
  const threats = [
    { name: "all six threat series", change: ids.filter((id) => id.startsWith("threatPerception")), by: 10 },
  ];
  let reference: Promise<Record<string, number[]>> | undefined;

  it.each([...opinionAndCommitment, ...threats])(
    "raising $name neither raises damage nor lowers full intensity",
    async ({ change, by }) => {
      reference ??= shares(base);
      const [before, after] = [await reference, await shares(raise(base.spec, change, by))];
      const damage = paired(before.damage ?? [], after.damage ?? []);
      const full = paired(before.fullIntensity ?? [], after.fullIntensity ?? []);
      expect(damage.difference).toBeLessThanOrEqual(2 * damage.standardError);
      expect(full.difference).toBeGreaterThanOrEqual(-2 * full.standardError);
    },
  );

  it.each(friction)(
    "raising $name neither lowers damage nor raises full intensity",
    async ({ change, by }) => {
      reference ??= shares(base);
      const [before, after] = [await reference, await shares(raise(base.spec, change, by))];
      const damage = paired(before.damage ?? [], after.damage ?? []);
      const full = paired(before.fullIntensity ?? [], after.fullIntensity ?? []);
      expect(damage.difference).toBeGreaterThanOrEqual(-2 * damage.standardError);
      expect(full.difference).toBeLessThanOrEqual(2 * full.standardError);
    },
  );

  it("raising all commitment by much lowers damage and raises full intensity beyond two standard errors", async () => {
    reference ??= shares(base);
    const all = ids.filter((id) => id.startsWith("leaderCommitment"));
    const [before, after] = [await reference, await shares(raise(base.spec, all, 30))];
    const damage = paired(before.damage ?? [], after.damage ?? []);
    const full = paired(before.fullIntensity ?? [], after.fullIntensity ?? []);
    expect(damage.difference).toBeLessThan(-2 * damage.standardError);
    expect(full.difference).toBeGreaterThan(2 * full.standardError);
  });
});

describe("the standard error is right", () => {
  it("over 200 seeds the spread of the headline is the reported error, within its own sampling error", async () => {
    const seeds = 200;
    const model = baselineModel();
    const runs = [];
    for (let seed = 0; seed < seeds; seed++)
      runs.push(await simulate(model, { paths: 256, horizonMonths: 12, seed }));
    for (const id of ["damage", "workingLevel"] as const) {
      const means = runs.map((run) => run.pathways[id].probability);
      const reported = Math.sqrt(
        runs.reduce((sum, run) => sum + run.pathways[id].standardError ** 2, 0) / seeds,
      );
      const mean = means.reduce((sum, p) => sum + p, 0) / seeds;
      const spread = Math.sqrt(means.reduce((sum, p) => sum + (p - mean) ** 2, 0) / (seeds - 1));
      // The relative error of a standard deviation over n normal values is 1 / sqrt(2 (n - 1)).
      expect(Math.abs(spread / reported - 1)).toBeLessThan(4 / Math.sqrt(2 * (seeds - 1)));
    }
  });
});
