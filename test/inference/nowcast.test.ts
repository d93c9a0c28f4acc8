import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, it } from "vitest";
import type { Nowcast } from "../../src/contracts/nowcast";
import { evidence } from "../../src/evidence/evidence";
import { nowcastModel } from "../../src/inference/nowcast-model";
import type { NowcastOptions, NowcastProgress } from "../../src/inference/nowcast-options";
import { nowcast } from "../../src/inference/on-demand";
import { structuralNames } from "../../src/inference/structural";
import { columnsAsWritten } from "../../src/model/ensemble/columns";
import { AT_RATE } from "../../src/model/ensemble/names";
import { simulate } from "../../src/simulation/simulate";
import { AS_OF, otherFuture } from "../model/nowcast/other-future";
import { moments, STANDARD_ERRORS } from "../random/goodness";

const SMALL = { asOf: "2012-12", draws: 24, particles: 64, seed: "small" } as const;

const refusal = async (options: NowcastOptions) =>
  nowcast(evidence, options).then(
    () => "nothing was refused",
    (error) => error,
  );

describe("a nowcast", () => {
  let found: Nowcast;
  const told: NowcastProgress[] = [];

  beforeAll(async () => {
    found = await nowcast(evidence, { ...SMALL, onProgress: (progress) => told.push(progress) });
  });

  it("is the same again under the same seed, and another under another", async () => {
    expect(await nowcast(evidence, SMALL)).toEqual(found);
    const other = await nowcast(evidence, { ...SMALL, seed: "other" });
    expect(other.fingerprint).not.toBe(found.fingerprint);
  });

  it("has draws of the structural parameters, levels, means and the gate of the rates, all finite", () => {
    const { columns, draws } = found.ensemble;
    const levels = found.factors.map(({ id }) => `factors.${id}.level`);
    const structural = structuralNames(columns.filter((name) => name !== AT_RATE));
    expect(columns).toEqual([...structural, ...levels, ...levels.map((name) => `${name}#mean`), AT_RATE]);
    expect(structural.length).toBeGreaterThan(20);
    expect(draws).toBe(24);
    for (const column of columnsAsWritten(found.ensemble).values())
      for (const value of column) expect(Number.isFinite(value)).toBe(true);
  });

  it("tells of every draw", () => {
    expect(told).toEqual(Array.from({ length: 24 }, (_, i) => ({ drawsDone: i + 1, drawsTotal: 24 })));
  });

  it("says which factors the record does not narrow, and they are those with a contraction below a tenth", () => {
    const unread = found.factors.filter(({ contraction }) => contraction < 0.1).map(({ id }) => id);
    expect(unread.length).toBeGreaterThan(3);
    const [warning = ""] = found.provenance.warnings;
    expect(warning).toBe(
      `The record does not narrow ${unread.join(", ")}: where they stand hangs on the priors.`,
    );
  });

  it("counts the polls it reads of each factor, and they tell most", async () => {
    const later = await nowcast(evidence, { ...SMALL, asOf: "2025-12" });
    const read = later.factors.filter(({ readings }) => readings > 20);
    expect(read.map(({ id }) => id)).toEqual(["domesticOpinion.JP", "domesticOpinion.KR"]);
    const most = [...later.factors].sort((a, b) => b.contraction - a.contraction).slice(0, 2);
    expect(most.map(({ id }) => id).sort()).toEqual(["domesticOpinion.JP", "domesticOpinion.KR"]);
    for (const { contraction } of read) expect(contraction).toBeGreaterThan(0.25);
  });

  it("is a document of nowcast.json", () => {
    const file = new URL("../../src/generated/schemas/nowcast.json", import.meta.url);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(file, "utf8")));
    expect(validate(JSON.parse(JSON.stringify(found))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...found, factors: "none" })).toBe(false);
  });

  it("is what a model of the month starts from, which simulates the same again", async () => {
    const model = nowcastModel(evidence, found);
    expect(model.spec.asOf).toBe("2012-12");
    expect(model.spec.ensemble).toEqual(found.ensemble);
    const forecast = await simulate(model, { paths: 384, draws: 24, horizonMonths: 3 });
    const total = Object.values(forecast.pathways).reduce((sum, { probability }) => sum + probability, 0);
    expect(total).toBeCloseTo(1, 9);
    expect(await simulate(model, { paths: 384, draws: 24, horizonMonths: 3 })).toEqual(forecast);
  });
});

describe("the two engines", () => {
  it("agree in the levels they find, within the error of the draws", async () => {
    const [simd, reference] = await Promise.all(
      (["simd", "reference"] as const).map((engine) => nowcast(evidence, { ...SMALL, engine })),
    );
    if (simd === undefined || reference === undefined) throw new Error("there are two");
    const [columns, others] = [simd, reference].map(({ ensemble }) => columnsAsWritten(ensemble));
    simd.ensemble.columns.forEach((name) => {
      const [a, b] = [columns, others].map((one) => moments(one?.get(name) ?? []));
      if (a === undefined || b === undefined) throw new Error("there are two");
      const error = Math.sqrt((a.variance + b.variance) / SMALL.draws);
      expect(Math.abs(a.mean - b.mean), name).toBeLessThanOrEqual(STANDARD_ERRORS * error);
    });
    const { mean, sd } = reference.record.lnLikelihood;
    expect(Math.abs(simd.record.lnLikelihood.mean - mean)).toBeLessThan(
      (STANDARD_ERRORS * sd) / Math.sqrt(SMALL.draws),
    );
    expect(simd.provenance.engine).toBe("simd");
    expect(simd.fingerprint).not.toBe(reference.fingerprint);
  });
});

describe("what comes after asOf", () => {
  it("does not matter: every table perturbed after it gives the same nowcast", async () => {
    const options = { ...SMALL, asOf: AS_OF, draws: 4 };
    const [now, then] = [await nowcast(evidence, options), await nowcast(otherFuture(), options)];
    expect(then.ensemble.values).toBe(now.ensemble.values);
    expect(then.factors).toEqual(now.factors);
    expect(then.record).toEqual(now.record);
    const later = { ...options, asOf: "2024-12" };
    expect((await nowcast(otherFuture(), later)).factors).not.toEqual(
      (await nowcast(evidence, later)).factors,
    );
  });
});

describe("options of a nowcast", () => {
  it("are refused with every problem of them", async () => {
    const error = await refusal({
      asOf: "December",
      draws: 1,
      particles: 100,
      seed: { bad: true } as never,
      ...({ engine: "warp", speed: 1 } as object),
    });
    expect(error).toMatchObject({ name: "OptionsError" });
    const paths = error.issues.map(({ path }: { path: string[] }) => path[0]);
    expect([...new Set(paths)].sort()).toEqual(["asOf", "draws", "engine", "particles", "seed", "speed"]);
  });

  it("name a month that the filter can reach", async () => {
    const early = await refusal({ ...SMALL, asOf: "2008-11" });
    expect(early).toMatchObject({ name: "OptionsError", issues: [{ code: "out-of-range", path: ["asOf"] }] });
    expect(await refusal({ ...SMALL, asOf: "2099-12" })).toMatchObject({ name: "OptionsError" });
    expect(typeof (await nowcast(evidence, { asOf: "2008-12", draws: 2, particles: 16 })).fingerprint).toBe(
      "string",
    );
  });

  it("stop it where the signal falls", async () => {
    expect(await refusal({ ...SMALL, signal: AbortSignal.abort() })).toMatchObject({ name: "AbortError" });
    const controller = new AbortController();
    const onProgress = ({ drawsDone }: NowcastProgress) => {
      if (drawsDone === 3) controller.abort();
    };
    expect(await refusal({ ...SMALL, signal: controller.signal, onProgress })).toMatchObject({
      name: "AbortError",
    });
  });
});
