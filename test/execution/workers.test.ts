import { beforeAll, describe, expect, it } from "vitest";
import { workerExecutor } from "../../src/entries/workers";
import { LANES } from "../../src/kernel/shape";
import { withEnsemble } from "../../src/model/ensemble/with-ensemble";
import { simulate } from "../../src/simulation/simulate";
import { builtWorker } from "./built-worker";
import { collect, FEW_DRAWS, model, QUICK, quickBlocks, quickJob, resized } from "./quick-run";

let workerUrl: string;
const inline = simulate(model, QUICK);
/** As many paths as the largest block. */
const LARGE = { ...QUICK, paths: 8192, horizonMonths: 1 } as const;
const inlineLarge = simulate(model, LARGE);

beforeAll(async () => {
  workerUrl = await builtWorker();
});

describe("a run over workers", () => {
  it.each([1, 2, 3, 7])("gives every number that it gives without, on %i workers", async (workers) => {
    await using executor = await workerExecutor({ workers, workerUrl });
    expect(executor.concurrency).toBe(workers);
    expect(await simulate(model, { ...QUICK, executor })).toEqual(await inline);
  });

  it.each([16, 32, 64, 128, 256, 512])(
    "gives its fingerprint in blocks of %i draws of 16 paths",
    async (draws) => {
      await using executor = await workerExecutor({ workers: 2, workerUrl });
      const sized = await simulate(model, { ...LARGE, executor: resized(executor, draws) });
      expect(sized.provenance.paths).toBe(LARGE.paths);
      expect(sized.fingerprint).toBe((await inlineLarge).fingerprint);
    },
  );

  it("gives its fingerprint over processes, too", async () => {
    await using executor = await workerExecutor({ workers: 2, workerUrl, kind: "process" });
    const { fingerprint } = await simulate(model, { ...QUICK, executor: resized(executor, FEW_DRAWS) });
    expect(fingerprint).toBe((await inline).fingerprint);
  });

  it("yields blocks in their order, whole and once each, however many workers", async () => {
    await using executor = await workerExecutor({ workers: 3, workerUrl });
    const blocks = quickBlocks(12);
    const results = await collect(executor.run(await quickJob(), blocks));
    expect(results.map(({ block }) => block)).toEqual(blocks);
    expect(results.every(({ outcomes }) => outcomes[0]?.ends.length === FEW_DRAWS * LANES)).toBe(true);
  });

  it("takes an ensemble along: draws that go round its rows, weighted, are those of a run without workers", async () => {
    await using executor = await workerExecutor({ workers: 2, workerUrl });
    const columns = { "gate.sharpness": [1, 2, 5], "factors.leaderCommitment.US.level": [-1, 0, 1] };
    const weights = [0.5, 0.25, 0.25];
    const given = withEnsemble(model, { id: "tried", basis: "data", source: [], columns, weights });
    const there = await simulate(given, { ...QUICK, executor: resized(executor, FEW_DRAWS) });
    expect(there.fingerprint).toBe((await simulate(given, QUICK)).fingerprint);
    expect(there.fingerprint).not.toBe((await inline).fingerprint);
  });

  it("keeps paths on request, the same as without workers", async () => {
    await using executor = await workerExecutor({ workers: 2, workerUrl });
    const options = { ...QUICK, paths: 512, keepPaths: { series: ["tariffFriction"] } };
    const [kept, straight] = await Promise.all([
      simulate(model, { ...options, executor: resized(executor, FEW_DRAWS) }),
      simulate(model, options),
    ]);
    expect(kept.paths).toEqual(straight.paths);
  });
});

describe("many workers", () => {
  it("are warned of by nobody", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    await using executor = await workerExecutor({ workers: 12, workerUrl });
    await simulate(model, { ...QUICK, executor: resized(executor, 1) });
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });
});

describe("several runs on the same workers", () => {
  it("at once do not mix: each gives what it gives alone", async () => {
    await using executor = await workerExecutor({ workers: 2, workerUrl });
    const seeds = ["one", "two", "three", "four", "five", "six"];
    const run = (seed: string, over = {}) =>
      simulate(model, { ...QUICK, paths: 1024, seed, ...over }).then(({ fingerprint }) => fingerprint);
    const together = await Promise.all(
      seeds.map((seed) => run(seed, { executor: resized(executor, FEW_DRAWS) })),
    );
    const alone = await Promise.all(seeds.map((seed) => run(seed)));
    expect(together).toEqual(alone);
    expect(new Set(together).size).toBe(seeds.length);
  });

  it("get on side by side: a short one does not wait for the end of a long one", async () => {
    await using executor = await workerExecutor({ workers: 1, workerUrl });
    const job = await quickJob();
    let longDone = 0;
    const long = (async () => {
      for await (const _ of executor.run(job, quickBlocks(60))) longDone += 1;
    })();
    await collect(executor.run(job, quickBlocks(3)));
    expect(longDone).toBeLessThan(20);
    await long;
    expect(longDone).toBe(60);
  });
});
