import { AbortError } from "../contracts/errors";
import type { Block } from "../kernel/block";
import type { BlockResult, Executor, Job } from "./executor";
import { blockRunner } from "./run-job";

/** How long this thread is kept busy before others get a turn, in milliseconds. */
const TURN_MILLISECONDS = 40;

/** Lets timers, input and abort signals be heard. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function* runBlocks(
  job: Job,
  blocks: readonly Block[],
  signal: AbortSignal | undefined,
  lends: boolean,
): AsyncGenerator<BlockResult> {
  const { run, close } = await blockRunner(job, lends);
  let turn = Date.now();
  try {
    for (const block of blocks) {
      if (signal?.aborted) throw new AbortError("The run was stopped", [], { cause: signal.reason });
      yield run(block);
      if (Date.now() - turn < TURN_MILLISECONDS) continue;
      await nextTurn();
      turn = Date.now();
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
