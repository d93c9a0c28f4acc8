import seedrandom from "seedrandom";
import { beforeAll, describe, expect, it } from "vitest";
import { ExecutionError } from "../../src/contracts/errors";
import { workerExecutor } from "../../src/entries/workers";
import type { WorkerKind } from "../../src/execution/host";
import { simulate } from "../../src/simulation/simulate";
import { builtWorker } from "./built-worker";
import { FAULTS } from "./fixtures/faults";
import { type KillableExecutor, killable } from "./killable";
import { collect, FEW_DRAWS, model, QUICK, quickBlocks, quickJob, resized } from "./quick-run";

const SEEDS = Array.from({ length: 20 }, (_, seed) => String(seed));
/** Blocks of the quick run in blocks of few draws. */
const BLOCKS = 16;

let workerUrl: string;
let faultyUrl: string;

beforeAll(async () => {
  workerUrl = await builtWorker();
  faultyUrl = await builtWorker("test/execution/fixtures/faulty-worker.ts");
});

/** Runs while a worker drawn by lot is killed at a block drawn by lot, and says how many blocks were told of. */
async function runWithKill({ executor, kill }: KillableExecutor, seed: string): Promise<[string, number]> {
  const random = seedrandom(seed);
  const fatalBlock = 1 + Math.floor(random() * (BLOCKS - 1));
  const victim = Math.floor(random() * 2);
  let blocks = 0;
  let isKilled = false;
  const onProgress = () => {
    blocks += 1;
    if (blocks >= fatalBlock && !isKilled) isKilled = kill(victim);
  };
  const run = { ...QUICK, executor: resized(executor, FEW_DRAWS), onProgress };
  const { fingerprint } = await simulate(model, run);
  expect(isKilled).toBe(true);
  return [fingerprint, blocks];
}

describe("a run that loses a worker", () => {
  it.each<[string, WorkerKind]>([
    ["a process killed by a signal", "process"],
    ["a thread ended from outside", "thread"],
  ])("to %s at a block drawn by lot ends with its fingerprint, 20 times of 20", async (_, kind) => {
    const { fingerprint } = await simulate(model, QUICK);
    const killed = await killable(workerUrl, 2, kind);
    const runs: [string, number][] = [];
    for (const seed of SEEDS) runs.push(await runWithKill(killed, seed));
    await killed.executor.close();
    expect(runs).toEqual(SEEDS.map(() => [fingerprint, BLOCKS]));
    // Each was replaced but the last, after which there may have been nothing left to do.
    expect(killed.started()).toBeGreaterThanOrEqual(2 + SEEDS.length - 1);
  });

  it.each<WorkerKind>(["process", "thread"])(
    "goes on when every idle %s was killed before it",
    async (kind) => {
      const { executor, kill, started } = await killable(workerUrl, 2, kind);
      kill(0);
      kill(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await collect(executor.run(await quickJob(), quickBlocks(4)))).toHaveLength(4);
      expect(started()).toBe(4);
      await executor.close();
    },
  );
});

describe("a block that cannot be run", () => {
  const [good, bad] = quickBlocks(2);
  const blocksWith = (round: number) =>
    [good, { ...bad, round }, good, good] as ReturnType<typeof quickBlocks>;

  it.each<WorkerKind>(["thread", "process"])(
    "because it ends every %s is given up with an error that names it, and the workers are of use after it",
    async (kind) => {
      await using executor = await workerExecutor({ workers: 2, workerUrl: faultyUrl, kind });
      const job = await quickJob();
      const failed = collect(executor.run(job, blocksWith(FAULTS.exit)));
      await expect(failed).rejects.toThrow(ExecutionError);
      await expect(failed).rejects.toThrow(
        /draws 2 to 3 in round 60001 was given up after 3 lost workers: exit code 3/,
      );
      expect(await collect(executor.run(job, quickBlocks(4)))).toHaveLength(4);
    },
  );

  it("does not disturb another run on the same workers", async () => {
    await using executor = await workerExecutor({ workers: 2, workerUrl: faultyUrl });
    const job = await quickJob();
    const failed = collect(executor.run(job, blocksWith(FAULTS.exit)));
    const [other] = await Promise.all([
      collect(executor.run(job, quickBlocks(12))),
      expect(failed).rejects.toThrow(ExecutionError),
    ]);
    expect(other.map(({ block }) => block)).toEqual(quickBlocks(12));
  });

  it("because its result cannot be posted fails at once, and the workers are of use after it", async () => {
    await using executor = await workerExecutor({ workers: 1, workerUrl: faultyUrl });
    const job = await quickJob();
    await expect(collect(executor.run(job, blocksWith(FAULTS.unpostable)))).rejects.toThrow(
      /draws 2 to 3 in round 60002 failed: what came of it could not be posted/,
    );
    expect(await collect(executor.run(job, quickBlocks(2)))).toHaveLength(2);
  });

  it("because its job cannot be posted fails at once, and the workers are of use after it", async () => {
    await using executor = await workerExecutor({ workers: 1, workerUrl });
    const job = await quickJob();
    const live = { ...job, variants: [{ ...job.variants[0], measure: () => "forecast" }] } as never;
    await expect(collect(executor.run(live, quickBlocks(2)))).rejects.toThrow(ExecutionError);
    expect(await collect(executor.run(job, quickBlocks(2)))).toHaveLength(2);
  });

  it("because of its job fails with the message that it has without workers, and is not tried again", async () => {
    const { executor, started } = await killable(workerUrl, 1, "thread");
    const { inlineExecutor } = await import("../../src/simulation/inline-executor");
    const broken = { ...(await quickJob()), horizonMonths: -1 };
    const inline = await collect(inlineExecutor().run(broken, quickBlocks(1))).catch(
      (error) => error as Error,
    );
    const failed = collect(executor.run(broken, quickBlocks(1)));
    await expect(failed).rejects.toThrow(ExecutionError);
    expect(inline).toBeInstanceOf(Error);
    const message = `The block of draws 0 to 1 in round 0 failed: ${(inline as Error).message}`;
    await expect(failed).rejects.toThrow(message);
    expect(started()).toBe(1);
    await executor.close();
  });
});
