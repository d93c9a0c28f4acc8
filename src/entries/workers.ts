import { pathToFileURL } from "node:url";
import { openExecutor, type WorkerExecutor } from "../execution/executor";
import { nodeHost } from "../execution/node-host";
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
  // The build puts the worker's file beside this one. Where modules are CommonJS they have no address, but a file.
  const builtUrl = new URL("./worker.js", import.meta.url ?? pathToFileURL(__filename));
  return openExecutor(resolveWorkerOptions(options, nodeHost, builtUrl));
}
