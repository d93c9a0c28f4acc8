import { openExecutor, type WorkerExecutor } from "../../execution/executor";
import { nodeHost } from "../../execution/node-host";
import { resolveWorkerOptions, type WorkerOptions } from "../../execution/options";

/** The entry for workers as examples meet it, before there is a build with the worker's file in it. */
export async function workerExecutor(options: WorkerOptions = {}): Promise<WorkerExecutor> {
  const fromSource = new URL("../../execution/worker-from-source.mjs", import.meta.url);
  return openExecutor(resolveWorkerOptions(options, nodeHost, fromSource));
}
