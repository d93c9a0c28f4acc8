import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../examples/ferry-spec";
import { rankLevers } from "../../src/analysis/rank-levers";
import { referenceEngine } from "../../src/kernel/reference";
import { LANES } from "../../src/kernel/shape";
import { MOST_BLOCK_DRAWS } from "../../src/kernel/tally-layout";
import { defineModel } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { streamKey } from "../../src/random/seed";
import { chooseEngine, loadEngine } from "../../src/simulation/engines";
import type { Executor, Job } from "../../src/simulation/executor";
import { inlineExecutor } from "../../src/simulation/inline-executor";
import { resolveOptions } from "../../src/simulation/options";
import { BLOCK_DRAWS, drawsOfBlock } from "../../src/simulation/plan";
import { blockRunner } from "../../src/simulation/run-job";
import { simulate } from "../../src/simulation/simulate";
import { atMedians, variant } from "../laws/support";

const ferry = defineModel(ferrySpec);
const small = { paths: 64, horizonMonths: 3, seed: "engines" };
const ENGINES = ["reference", "simd"] as const;

/** Runs on this thread and keeps the jobs it was given. */
function listening(): { executor: Executor; jobs: Job[] } {
  const [inner, jobs] = [inlineExecutor(), [] as Job[]];
  const executor: Executor = {
    ...inner,
    run: (job, blocks, signal) => {
      jobs.push(job);
      return inner.run(job, blocks, signal);
    },
  };
  return { executor, jobs };
}

describe("the engine that is asked for", () => {
  it.each(ENGINES)(
    "%s: stands in the settings, in the job an executor is given, and in provenance",
    async (engine) => {
      const { executor, jobs } = listening();
      expect((await resolveOptions({ engine }, ferry.spec)).engine).toBe(engine);
      const { provenance } = await simulate(ferry, { ...small, engine, executor });
      expect(provenance.engine).toBe(engine);
      expect(jobs.map((job) => job.engine)).toEqual([engine]);
    },
  );

  it("is settled before blocks are handed out: a job names an engine, never auto", async () => {
    for (const engine of [undefined, "auto"] as const) {
      const { executor, jobs } = listening();
      const options = engine === undefined ? {} : { engine };
      const settings = await resolveOptions(options, ferry.spec);
      expect(settings).toMatchObject(await chooseEngine(engine));
      const { provenance } = await simulate(ferry, { ...small, ...options, executor });
      expect(ENGINES).toContain(provenance.engine);
      expect(jobs.map((job) => job.engine)).toEqual([settings.engine]);
    }
  });

  it("is the engine of an analysis as well", async () => {
    for (const engine of ENGINES) {
      const { executor, jobs } = listening();
      const model = baselineModel();
      const options = { paths: 64, horizonMonths: 1, levers: ["K01"], engine, executor };
      const { provenance } = await rankLevers(model, options);
      expect(provenance.engine).toBe(engine);
      expect(new Set(jobs.map((job) => job.engine))).toEqual(new Set([engine]));
    }
  });

  it("gives the same fingerprint every time", async () => {
    for (const engine of ENGINES) {
      const [once, again] = [
        await simulate(ferry, { ...small, engine }),
        await simulate(ferry, { ...small, engine }),
      ];
      expect(again).toEqual(once);
    }
    expect((await loadEngine("reference")).engine).toBe(referenceEngine);
  });
});

describe("a block", () => {
  /** A model whose factors all stand still, and at the same place in every draw. */
  const still = variant(atMedians(ferrySpec), (draft) => {
    draft.events = [];
    draft.log = draft.log.filter((entry) => !("event" in entry));
    for (const family of draft.families) {
      delete family.meanHalfLifeMonths;
      family.stationarySd = { ...family.stationarySd, prior: { fixed: 0 } };
    }
    for (const turnover of draft.turnover)
      turnover.exit.rate = { ...turnover.exit.rate, prior: { fixed: 0 } };
  });
  const job = (engine: (typeof ENGINES)[number]): Job => ({
    engine,
    horizonMonths: 1,
    key: streamKey("blocks"),
    variants: [{ spec: still.spec, loadSample: undefined, measure: "forecast" }],
  });

  it("may be so large that all its paths are counted in one cell, and no larger", async () => {
    for (const engine of ENGINES) {
      const { run } = await blockRunner(job(engine));
      const { outcomes } = run({ round: 0, firstDraw: 0, draws: MOST_BLOCK_DRAWS });
      const histograms = outcomes[0]?.tally?.histograms ?? new Uint16Array();
      expect(histograms.reduce((most, count) => Math.max(most, count), 0)).toBe(MOST_BLOCK_DRAWS * LANES);
      expect(() => run({ round: 0, firstDraw: 0, draws: MOST_BLOCK_DRAWS + 1 })).toThrow(
        `a block has at most ${MOST_BLOCK_DRAWS} draws, not ${MOST_BLOCK_DRAWS + 1}`,
      );
    }
    expect((MOST_BLOCK_DRAWS + 1) * LANES).toBeGreaterThan(2 ** 16 - 1);
  });

  it("is planned far below that", () => {
    expect(BLOCK_DRAWS).toBeLessThan(MOST_BLOCK_DRAWS);
    for (let models = 1; models < 300; models++) {
      const variants = Array.from({ length: models }, () => ({ measure: "forecast" as const }));
      expect(drawsOfBlock(variants)).toBeLessThanOrEqual(MOST_BLOCK_DRAWS);
    }
  });
});
