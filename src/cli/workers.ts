import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Executor } from "../simulation/executor";

/** The worker's file of the package or, where the program runs from its sources, what loads the worker's source. */
function workerUrl(): URL {
  if (import.meta.url.endsWith(".ts")) return new URL("../execution/worker-from-source.mjs", import.meta.url);
  return pathToFileURL(createRequire(import.meta.url).resolve("trilateral-pathways/workers/worker.js"));
}

/**
 * Starts workers for a run. They are loaded when asked for; with nothing to do they let the program end.
 *
 * @throws OptionsError where there cannot be so many; ExecutionError where one does not start.
 */
export async function startWorkers(workers: number): Promise<Executor> {
  const [{ openExecutor }, { nodeHost }, { resolveWorkerOptions }] = await Promise.all([
    import("../execution/executor"),
    import("../execution/node-host"),
    import("../execution/options"),
  ]);
  return openExecutor(resolveWorkerOptions({ workers }, nodeHost, workerUrl()));
}
