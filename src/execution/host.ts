import type { Pool, TerminateError, WorkerPoolOptions } from "workerpool";

/** What a worker is: a thread (in a browser a web worker), or a process of its own. */
export type WorkerKind = "thread" | "process";

/** What the worker library calls what there is. */
export type WorkerType = "web" | "thread" | "process";

/** What is used of the worker library. */
export interface WorkerLibrary {
  pool(script: string, options: WorkerPoolOptions): Pool;
  readonly TerminateError: typeof TerminateError;
}

/** What differs between Node and browsers. */
export interface Host {
  readonly library: WorkerLibrary;
  /** The kinds of workers there are here. */
  readonly workerTypes: Readonly<Partial<Record<WorkerKind, WorkerType>>>;
  /** Workers that can run at the same time. */
  parallelism(): number;
  /** The address of a worker's file as workers are started by it; undefined where they cannot be. */
  scriptOf(url: string | URL): string | undefined;
  /** The addresses that workers can be started by, in words. */
  readonly addresses: string;
}
