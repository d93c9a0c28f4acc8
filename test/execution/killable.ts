import type { Pool } from "workerpool";
import { openExecutor, type WorkerExecutor } from "../../src/execution/executor";
import type { WorkerKind } from "../../src/execution/host";
import { nodeHost } from "../../src/execution/node-host";
import { resolveWorkerOptions } from "../../src/execution/options";

interface Killable {
  readonly worker: { kill(signal?: string): void } | null;
}

/** An executor whose workers can be killed from outside. */
export interface KillableExecutor {
  readonly executor: WorkerExecutor;
  /** Workers started so far. */
  started(): number;
  /** Kills one of those in use that were not killed before; whether there was any. */
  kill(place: number): boolean;
}

const workersOf = (pools: readonly Pool[]): Killable[] =>
  pools.flatMap((pool) => (pool as unknown as { readonly workers: readonly Killable[] }).workers);

export async function killable(
  workerUrl: string,
  workers: number,
  kind: WorkerKind,
): Promise<KillableExecutor> {
  const pools: Pool[] = [];
  const killed = new Set<Killable>();
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
      const alive = workersOf(pools).filter((worker) => !killed.has(worker));
      const victim = alive[place % alive.length];
      if (victim === undefined) return false;
      killed.add(victim);
      victim.worker?.kill("SIGKILL");
      return true;
    },
  };
}
