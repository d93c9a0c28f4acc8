import { AbortError } from "../contracts/errors";
import type { Executor } from "./executor";
import { blockRunner } from "./run-job";

/** How long this thread is kept busy before others get a turn, in milliseconds. */
const TURN_MILLISECONDS = 40;

/** Lets timers, input and abort signals be heard. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs blocks one after another on this thread, in turns. */
export function inlineExecutor(): Executor {
  return {
    concurrency: 1,
    async *run(job, blocks, signal) {
      const { run, close } = await blockRunner(job);
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
    },
    close: () => Promise.resolve(),
  };
}
