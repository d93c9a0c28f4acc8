import { beforeAll, describe, expect, it } from "vitest";
import { AbortError, ExecutionError } from "../../src/contracts/errors";
import { workerExecutor } from "../../src/entries/workers";
import type { Block } from "../../src/kernel/block";
import { simulate } from "../../src/simulation/simulate";
import { builtWorker } from "./built-worker";
import { FAULTS } from "./fixtures/faults";
import { collect, model, QUICK, quickBlocks, quickJob } from "./quick-run";

let workerUrl: string;
let faultyUrl: string;

/** A block that the faulty worker never ends. */
const endless: Block = { round: FAULTS.endless, firstDraw: 0, draws: 1 };

beforeAll(async () => {
  workerUrl = await builtWorker();
  faultyUrl = await builtWorker("test/execution/fixtures/faulty-worker.ts");
});

describe("a run that is stopped", () => {
  it("before it begins runs no block", async () => {
    await using executor = await workerExecutor({ workers: 1, workerUrl });
    const results = executor.run(await quickJob(), quickBlocks(4), AbortSignal.abort("enough"));
    const error = await collect(results).catch((caught) => caught as AbortError);
    expect(error).toBeInstanceOf(AbortError);
    expect((error as AbortError).cause).toBe("enough");
  });

  it("while a block is awaited does not wait for the block, and neither does the end of the executor", async () => {
    await using executor = await workerExecutor({ workers: 1, workerUrl: faultyUrl });
    const controller = new AbortController();
    const stopped = collect(executor.run(await quickJob(), [endless], controller.signal));
    setTimeout(() => controller.abort("enough"), 20);
    await expect(stopped).rejects.toThrow(AbortError);
  });

  it("leaves the workers to the next run", async () => {
    await using executor = await workerExecutor({ workers: 2, workerUrl });
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const stale = simulate(model, {
      ...QUICK,
      paths: 16384,
      executor,
      signal: controller.signal,
      onProgress,
    });
    await expect(stale).rejects.toThrow(AbortError);
    const { fingerprint } = await simulate(model, { ...QUICK, executor });
    expect(fingerprint).toBe((await simulate(model, QUICK)).fingerprint);
  });

  it("by a reader who has seen enough leaves the workers free: what was queued for it is not run", async () => {
    await using executor = await workerExecutor({ workers: 1, workerUrl: faultyUrl });
    const job = await quickJob();
    const [first, second] = quickBlocks(2);
    for await (const _ of executor.run(job, [first, second, endless] as Block[])) break;
    expect(await collect(executor.run(job, quickBlocks(3)))).toHaveLength(3);
  });
});

describe("an executor that is closed", () => {
  it("ends the run under way with an error instead of leaving it to wait", async () => {
    const executor = await workerExecutor({ workers: 2, workerUrl });
    const running = collect(executor.run(await quickJob(), quickBlocks(200)));
    const ended = expect(running).rejects.toThrow(ExecutionError);
    await executor.close();
    await ended;
    await expect(running).rejects.toThrow(/closed/);
  });

  it("runs nothing more, says so, and may be closed again", async () => {
    const executor = await workerExecutor({ workers: 1, workerUrl });
    await executor.close();
    await executor.close();
    await executor[Symbol.asyncDispose]();
    await expect(collect(executor.run(await quickJob(), quickBlocks(1)))).rejects.toThrow(/was closed/);
  });
});
