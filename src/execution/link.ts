import { endLost, isLost, keepAwake } from "./handle";
import type { WorkerLibrary, WorkerType } from "./host";
import { LostWorker } from "./lost-worker";
import type { Calls, Reply, Request } from "./protocol";

/** What a worker is started from. */
export interface Source {
  readonly library: WorkerLibrary;
  readonly script: string;
  readonly workerType: WorkerType;
}

/** How long a worker that is told to stop may go on with its block, in milliseconds. What comes of it is not wanted. */
const STOP_MILLISECONDS = 200;

/** How long to wait for the end of a worker that was ended by force; none was seen to need it. */
const END_MILLISECONDS = 5000;

/**
 * One worker. Of the library's pool this uses the worker, not the queue: a pool of one, given one call at a time, is
 * known to hold a job or not, and a call behind a lost worker cannot be forgotten with it.
 */
export interface Link {
  /** Asks the worker; rejects with `LostWorker` where it ended instead of answering. */
  greet(): Promise<string>;
  run(request: Request): Promise<Reply>;
  /** Whether the worker ended, or is of no more use. */
  isLost(): boolean;
  /** Whether this worker keeps the program from ending. */
  keepAwake(awake: boolean): void;
  stop(): Promise<void>;
}

export function openLink({ library, script, workerType }: Source): Link {
  const workers = library.pool(script, {
    workerType,
    maxWorkers: 1,
    workerOpts: { type: "module" },
    forkOpts: { serialization: "advanced" },
    workerTerminateTimeout: STOP_MILLISECONDS,
  });
  let isBroken = false;
  async function call<T>(name: keyof Calls, parameters: unknown[]): Promise<T> {
    try {
      return (await workers.exec(name, parameters)) as T;
    } catch (error) {
      // What cannot be posted, either way, leaves the library waiting for an answer to it.
      isBroken = true;
      throw error instanceof library.TerminateError ? new LostWorker(error) : error;
    }
  }
  return {
    greet: () => call("greet", []),
    run: (request) => call("run", [request]),
    isLost: () => isBroken || isLost(workers),
    keepAwake: (awake) => keepAwake(workers, awake),
    stop: async () => {
      // The library would wait for the end of a worker that has ended already.
      if (isLost(workers)) endLost(workers);
      else await workers.terminate(true, END_MILLISECONDS);
    },
  };
}
