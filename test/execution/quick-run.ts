import type { Block } from "../../src/kernel/block";
import { baselineModel } from "../../src/model/presets";
import type { Executor, Job } from "../../src/simulation/executor";
import { planBlocks } from "../../src/simulation/plan";
import { simulate } from "../../src/simulation/simulate";

/** One model for all runs of a test file: what is worked out about it once is worked out once. */
export const model = baselineModel();

/** A run of 32 draws that takes a moment. */
export const QUICK = { paths: 512, horizonMonths: 1, seed: "workers" } as const;

/** Draws of a block that leave the quick run many. */
export const FEW_DRAWS = 2;

const lastDraw = (blocks: readonly Block[]): number =>
  Math.max(...blocks.map(({ firstDraw, draws }) => firstDraw + draws));

/** An executor that runs the same draws in blocks of another size. */
export function resized(inner: Executor, draws: number): Executor {
  const replanned = (blocks: readonly Block[]) => planBlocks(0, lastDraw(blocks), 1, draws);
  return { ...inner, run: (job, blocks, signal) => inner.run(job, replanned(blocks), signal) };
}

/** The job of the quick run. */
export async function quickJob(): Promise<Job> {
  let seen: Job | undefined;
  const executor: Executor = {
    concurrency: 1,
    async *run(job) {
      seen = job;
      yield* [];
    },
    close: () => Promise.resolve(),
  };
  await simulate(model, { ...QUICK, executor }).catch(() => undefined);
  if (seen === undefined) throw new Error("the run did not ask its executor");
  return seen;
}

/** Blocks as small as those, any number of them. */
export const quickBlocks = (count: number): Block[] => planBlocks(0, FEW_DRAWS * count, 1, FEW_DRAWS);

/** All results of a run, as they come. */
export async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}
