import type { Pool } from "workerpool";

/** What keeps a program from ending, in Node; in browsers nothing does. */
interface Referenced {
  ref?(): void;
  unref?(): void;
}

/** What the library holds about a worker, without declaring it. The version is kept to patches in package.json. */
interface Handle {
  readonly terminated: boolean;
  readonly worker: Worker | null;
}

interface Worker extends Referenced {
  readonly channel?: Referenced | null;
  /** Of threads and processes. */
  kill?(): void;
  /** Of web workers. */
  terminate?(): void;
}

const handleOf = (workers: Pool): Handle | undefined =>
  (workers as unknown as { readonly workers: readonly Handle[] }).workers[0];

/** Whether the worker of a pool of one has ended, busy or idle. The library says so only to who calls it next. */
export const isLost = (workers: Pool): boolean => handleOf(workers)?.terminated ?? true;

/** Whether the worker of a pool of one keeps the program from ending. A process has a channel that does, too. */
export function keepAwake(workers: Pool, awake: boolean): void {
  const worker = handleOf(workers)?.worker;
  for (const held of [worker, worker?.channel]) {
    if (awake) held?.ref?.();
    else held?.unref?.();
  }
}

/** Makes sure of the end of a worker that has failed: in browsers it goes on after an error of its own. */
export function endLost(workers: Pool): void {
  const worker = handleOf(workers)?.worker;
  if (worker?.kill) worker.kill();
  else worker?.terminate?.();
}
