import { AbortError, ExecutionError, TrilateralError } from "../contracts/errors";
import { LANES } from "../kernel/shape";
import type { BlockResult, Executor, Job } from "./executor";
import { lendingExecutor } from "./inline-executor";
import { drawsOfBlock, planBlocks } from "./plan";

/** What a run needs from its caller besides numbers. */
export interface Attendance {
  readonly executor?: Executor | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Draws from one to another, with all their rounds. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly rounds: number;
}

export function stopWhere(signal: AbortSignal | undefined, when = ""): void {
  if (signal?.aborted) throw new AbortError(`The run was stopped${when}`, [], { cause: signal.reason });
}

/** What went wrong, as one of the library's own errors. */
function asTyped(error: unknown): TrilateralError {
  if (error instanceof TrilateralError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ExecutionError(`The run failed: ${reason}`, [], { cause: error });
}

/**
 * Runs draws of a job and hands every block on as it comes: its tallies and levels hold until the next comes.
 *
 * @throws AbortError where the signal stops the run; ExecutionError where an executor fails or leaves paths out.
 */
export async function drive(
  job: Job,
  { from, to, rounds }: Span,
  { executor = lendingExecutor(), signal }: Attendance,
  take: (result: BlockResult) => void,
): Promise<void> {
  let done = 0;
  try {
    const blocks = planBlocks(from, to, rounds, drawsOfBlock(job.variants));
    for await (const result of executor.run(job, blocks, signal)) {
      stopWhere(signal);
      if (result.outcomes.length !== job.variants.length) {
        throw new ExecutionError(
          `The executor returned ${result.outcomes.length} of ${job.variants.length} outcomes of a block`,
        );
      }
      done += result.block.draws * LANES;
      take(result);
    }
  } catch (error) {
    throw asTyped(error);
  }
  const total = (to - from) * rounds * LANES;
  if (done !== total) throw new ExecutionError(`The executor returned ${done} of ${total} paths`);
}
