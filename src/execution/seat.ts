import { ExecutionError } from "../contracts/errors";
import type { Block } from "../kernel/block";
import type { BlockResult, Job } from "../simulation/executor";
import { blockFailed } from "./block-error";
import type { Link } from "./link";
import { LostWorker } from "./lost-worker";
import type { Reply } from "./protocol";

/** A job and its number within the executor. */
export interface Posting {
  readonly jobId: number;
  readonly job: Job;
}

/** A place in the crew: one worker, and where it is lost the next. */
export interface Seat {
  /** Starts the worker, where there is none. */
  warm(): Promise<void>;
  /** Rejects with `LostWorker` where the worker ended, and with `ExecutionError` where the block itself fails. */
  run(posting: Posting, block: Block): Promise<BlockResult>;
  close(): Promise<void>;
}

/** Asks for a block, and gives the job to a worker that does not know it: it is posted once to each. */
async function ask(link: Link, { jobId, job }: Posting, block: Block): Promise<Reply> {
  const reply = await link.run({ jobId, job: undefined, block });
  return reply.kind === "unknown-job" ? link.run({ jobId, job, block }) : reply;
}

function resultOf(reply: Reply, block: Block): BlockResult {
  if (reply.kind === "result") return reply.result;
  const { name, message, stack } =
    reply.kind === "failure"
      ? reply.failure
      : { name: "Error", message: "the worker did not take the job", stack: undefined };
  const cause = Object.assign(new Error(message), { name, stack });
  throw blockFailed(block, message, cause);
}

/** A seat whose workers are started by a function. It runs one block at a time. */
export function createSeat(start: () => Promise<Link>): Seat {
  let link: Link | undefined;
  let isClosed = false;
  const replaced = async (): Promise<Link> => {
    await link?.stop();
    link = undefined;
    link = await start();
    // Nobody else would stop a worker that was on its way when the others were.
    if (isClosed) await link.stop();
    return link;
  };
  const present = async (): Promise<Link> => (link === undefined || link.isLost() ? replaced() : link);
  return {
    warm: async () => {
      await present();
    },
    run: async (posting, block) => {
      const worker = await present().catch((error: Error) => {
        // Another may start where this one did not.
        throw new LostWorker(error);
      });
      worker.keepAwake(true);
      try {
        return resultOf(await ask(worker, posting, block), block);
      } catch (error) {
        if (error instanceof LostWorker || error instanceof ExecutionError) throw error;
        // Posting leaves an error without a message where it fails on the worker's side.
        const message = error instanceof Error ? error.message : String(error);
        throw blockFailed(block, message || "what came of it could not be posted", error);
      } finally {
        worker.keepAwake(false);
      }
    },
    close: async () => {
      isClosed = true;
      await link?.stop();
    },
  };
}
