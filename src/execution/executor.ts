import type { Executor } from "../simulation/executor";
import { createCrew } from "./crew";
import { inOrder } from "./in-order";
import { jobIds } from "./job-ids";
import type { Link } from "./link";
import type { WorkerSettings } from "./options";
import { createRuns } from "./runs";
import { createSeat, type Seat } from "./seat";
import { startLink } from "./start";

/** An executor over workers. It can be used for any number of runs, also at once, and is closed when no longer used. */
export interface WorkerExecutor extends Executor, AsyncDisposable {}

/** Blocks begun for each worker ahead of what is taken: one runs, one waits for its turn to be taken or run. */
const BLOCKS_PER_WORKER = 2;

/** Some browsers do not have the symbol; compilers that write `await using` for them look for this one. */
const asyncDispose = (): typeof Symbol.asyncDispose =>
  Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");

/** Starts all workers, or none. */
async function warm(seats: readonly Seat[]): Promise<void> {
  const started = await Promise.allSettled(seats.map((seat) => seat.warm()));
  const failed = started.find((outcome) => outcome.status === "rejected");
  if (failed === undefined) return;
  await Promise.all(seats.map((seat) => seat.close()));
  throw failed.reason;
}

/**
 * Starts workers and returns the executor over them.
 *
 * @throws ExecutionError where a worker does not start.
 */
export async function openExecutor(
  { workers, source }: WorkerSettings,
  start: () => Promise<Link> = () => startLink(source),
): Promise<WorkerExecutor> {
  const seats = Array.from({ length: workers }, () => createSeat(start));
  await warm(seats);
  const crew = createCrew(seats);
  const runs = createRuns();
  const postingOf = jobIds();
  const close = async (): Promise<void> => {
    runs.close();
    await crew.close();
  };
  const executor: Executor = {
    concurrency: workers,
    async *run(job, blocks, signal) {
      const run = runs.begin(signal);
      try {
        const begin = (block: (typeof blocks)[number]) => crew.run(postingOf(job), block, run.stop);
        for await (const result of inOrder(blocks, BLOCKS_PER_WORKER * workers, begin)) {
          run.stop.check();
          yield result;
        }
      } finally {
        run.end();
      }
    },
    close,
  };
  return Object.defineProperty(executor, asyncDispose(), { value: close }) as WorkerExecutor;
}
