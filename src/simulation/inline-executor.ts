import { AbortError } from "../contracts/errors";
import type { Block } from "../kernel/block";
import type { BlockResult, Executor, Job } from "./executor";
import { blockRunner } from "./run-job";
import { createTurns } from "./turns";

async function* runBlocks(
  job: Job,
  blocks: readonly Block[],
  signal: AbortSignal | undefined,
  lends: boolean,
): AsyncGenerator<BlockResult> {
  const { run, close } = await blockRunner(job, lends);
  const turn = createTurns();
  try {
    for (const block of blocks) {
      if (signal?.aborted) throw new AbortError("The run was stopped", [], { cause: signal.reason });
      yield run(block);
      await turn();
    }
  } finally {
    close();
  }
}

const onThisThread = (lends: boolean): Executor => ({
  concurrency: 1,
  run: (job, blocks, signal) => runBlocks(job, blocks, signal, lends),
  close: () => Promise.resolve(),
});

/** Runs blocks one after another on this thread, in turns. */
export function inlineExecutor(): Executor {
  return onThisThread(false);
}

/** The same, for who is done with a result when asking for the next: it is not copied. */
export function lendingExecutor(): Executor {
  return onThisThread(true);
}
