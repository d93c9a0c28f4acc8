import type { Pool } from "workerpool";
import { openExecutor, type WorkerExecutor } from "../../src/execution/executor";
import type { WorkerKind } from "../../src/execution/host";
import { nodeHost } from "../../src/execution/node-host";
import { resolveWorkerOptions } from "../../src/execution/options";

interface Killable {
  readonly worker: { kill(signal?: string): void } | null;
}

/** An executor whose workers can be killed from outside, by place among those started so far and still in use. */
export interface KillableExecutor {
  readonly executor: WorkerExecutor;
  /** Workers started so far. */
  started(): number;
  kill(place: number): void;
}

const workersOf = (pools: readonly Pool[]): Killable[] =>
  pools.flatMap((pool) => (pool as unknown as { readonly workers: readonly Killable[] }).workers);

export async function killable(
  workerUrl: string,
  workers: number,
  kind: WorkerKind,
): Promise<KillableExecutor> {
  const pools: Pool[] = [];
  const library = {
    ...nodeHost.library,
    pool: (...parameters: Parameters<typeof nodeHost.library.pool>) => {
      const opened = nodeHost.library.pool(...parameters);
      pools.push(opened);
      return opened;
    },
  };
  const host = { ...nodeHost, library };
  const settings = resolveWorkerOptions({ workers, kind, workerUrl }, host, new URL("file:///nowhere"));
  return {
    executor: await openExecutor(settings),
    started: () => pools.length,
    kill: (place) => {
      const alive = workersOf(pools);
      alive[place % alive.length]?.worker?.kill("SIGKILL");
    },
  };
}
