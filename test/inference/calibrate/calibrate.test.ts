import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, it } from "vitest";
import type { Posterior } from "../../../src/contracts/posterior";
import { evidence } from "../../../src/evidence/evidence";
import type {
  CalibrateOptions,
  CalibrateProgress,
  Checkpoint,
} from "../../../src/inference/calibrate/options";
import { nowcastModel } from "../../../src/inference/nowcast-model";
import { calibrate } from "../../../src/inference/on-demand";
import { simulate } from "../../../src/simulation/simulate";

/** Sixty months, few points and fewer particles: nothing is learned from it, but all of it runs. */
const SMALL = { asOf: "2012-12", points: 16, particles: 32, moves: 1, draws: 24, seed: "small" } as const;

/** A checkpoint in memory, with everything that was ever saved. */
function memory(): Checkpoint & { readonly texts: string[] } {
  const texts: string[] = [];
  return { texts, load: () => texts.at(-1), save: (text) => void texts.push(text) };
}

const refusal = async (options: CalibrateOptions) =>
  calibrate(evidence, options).then(
    () => "nothing was refused",
    (error) => error,
  );

describe("a small calibration", () => {
  let posterior: Posterior;
  const told: CalibrateProgress[] = [];

  beforeAll(async () => {
    posterior = await calibrate(evidence, { ...SMALL, onProgress: (progress) => told.push(progress) });
  }, 60_000);

  it("is the same again under the same seed, and another under another", async () => {
    expect(await calibrate(evidence, SMALL)).toEqual(posterior);
    const other = await calibrate(evidence, { ...SMALL, seed: "other" });
    expect(other.fingerprint).not.toBe(posterior.fingerprint);
    expect(other.ensemble.values).not.toBe(posterior.ensemble.values);
  });

  it("tells of every filter it runs, stage by stage up to the whole record", () => {
    const stages = posterior.sampler.stages.length;
    expect(told.length).toBe(16 * (1 + stages) + 16);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual([...Array(stages + 1).keys(), -1]);
    expect(told.at(-1)).toEqual({ stage: -1, temperature: 1, done: 16, total: 16 });
    expect(posterior.sampler.stages.at(-1)?.temperature).toBe(1);
  });

  it("goes on from its checkpoint to the same end, wherever it was stopped", async () => {
    for (const stopAt of [1, 2, -1]) {
      const checkpoint = memory();
      const controller = new AbortController();
      const stopped = calibrate(evidence, {
        ...SMALL,
        checkpoint,
        signal: controller.signal,
        onProgress: ({ stage, done }) => {
          if (stage === stopAt && done === 5) controller.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
      expect(checkpoint.texts.length).toBe(stopAt < 0 ? posterior.sampler.stages.length + 1 : stopAt);
      const seen: number[] = [];
      const again = await calibrate(evidence, {
        ...SMALL,
        checkpoint,
        onProgress: ({ stage }) => seen.push(stage),
      });
      expect(seen[0]).toBe(stopAt);
      expect(again).toEqual(posterior);
    }
  });

  it("draws states only where its checkpoint is at the end", async () => {
    const checkpoint = memory();
    await calibrate(evidence, { ...SMALL, checkpoint });
    const seen = new Set<number>();
    const again = await calibrate(evidence, {
      ...SMALL,
      checkpoint,
      onProgress: ({ stage }) => seen.add(stage),
    });
    expect([...seen]).toEqual([-1]);
    expect(again).toEqual(posterior);
  });

  it("refuses a checkpoint of another run, or what is none, and leaves it as it is", async () => {
    const checkpoint = memory();
    await calibrate(evidence, { ...SMALL, checkpoint });
    const good = checkpoint.texts.at(-1) ?? "";
    const short = JSON.stringify({
      ...JSON.parse(good),
      stages: [{ ...JSON.parse(good).stages.at(-1), points: [1] }],
    });
    for (const [text, options, says] of [
      [good, { seed: "other" }, /another record or of other options/],
      [good, { halfLifeYears: null }, /another record or of other options/],
      [good, { asOf: "2012-11" }, /another record or of other options/],
      ["{", {}, /JSON as a calibration writes it/],
      ["[]", {}, /checkpoint: expected an object/],
      [good.replace('"stages"', '"steps"'), {}, /checkpoint\.stages: expected an array/],
      [short, {}, /480 numbers in the last stage, received 1/],
    ] as const) {
      const kept = memory();
      kept.save(text);
      const error = await refusal({ ...SMALL, ...options, checkpoint: kept });
      expect(error).toMatchObject({ name: "OptionsError" });
      expect(error.message).toMatch(says);
      expect(kept.texts).toEqual([text]);
    }
  });

  it("is a document of posterior.json", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../../src/generated/schemas/posterior.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(JSON.parse(JSON.stringify(posterior))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...posterior, edition: "both" })).toBe(false);
  });

  it("is what a model starts from: every parameter of an unknown is a column, and it simulates", async () => {
    const { columns } = posterior.ensemble;
    expect(columns).toEqual(expect.arrayContaining(posterior.unknowns.flatMap(({ names }) => names)));
    expect(posterior.ensemble.draws).toBe(24);
    const forecast = await simulate(nowcastModel(evidence, posterior), {
      paths: 384,
      draws: 24,
      horizonMonths: 6,
    });
    const total = Object.values(forecast.pathways).reduce((sum, { probability }) => sum + probability, 0);
    expect(total).toBeCloseTo(1, 9);
  });
});

describe("options of a calibration", () => {
  it("are refused with every problem of them", async () => {
    const error = await refusal({
      asOf: "2012-13",
      points: 8,
      particles: 40,
      moves: 0,
      draws: 2.5,
      halfLifeYears: -10,
      ...({ engine: "warp", speed: 1 } as object),
    });
    expect(error).toMatchObject({ name: "OptionsError" });
    const paths = error.issues.map(({ path }: { path: string[] }) => path[0]).sort();
    expect([...new Set(paths)]).toEqual(
      ["asOf", "draws", "engine", "halfLifeYears", "moves", "particles", "points", "speed"].sort(),
    );
  });

  it("name a month that the record reaches", async () => {
    expect(await refusal({ ...SMALL, asOf: "2008-06" })).toMatchObject({ name: "OptionsError" });
    expect(await refusal({ ...SMALL, asOf: "2199-01" })).toMatchObject({
      name: expect.stringMatching(/Error$/),
    });
  });

  it("stop it before it begins where the signal has fallen", async () => {
    expect(await refusal({ ...SMALL, signal: AbortSignal.abort() })).toMatchObject({ name: "AbortError" });
  });
});
