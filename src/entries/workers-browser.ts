import { browserHost } from "../execution/browser-host";
import { openExecutor, type WorkerExecutor } from "../execution/executor";
import { resolveWorkerOptions, type WorkerOptions } from "../execution/options";

export type { WorkerExecutor, WorkerOptions };

/**
 * Starts workers and returns an executor over them: pass it as `executor` to a run. It serves any number of runs, also at
 * once; close it after the last (`await using` does), or leave it: workers with nothing to do let the program end. A run
 * gives the same result on any number of them, and so it does where a worker is lost with its block.
 *
 * @throws OptionsError listing every problem of the options; ExecutionError where a worker does not start.
 */
export async function workerExecutor(options: WorkerOptions = {}): Promise<WorkerExecutor> {
  // Bundlers that know this form, all in one piece, take along the worker's file, which the build puts beside this one.
  const builtUrl = new URL("./worker.js", import.meta.url);
  return openExecutor(resolveWorkerOptions(options, browserHost, builtUrl));
}
