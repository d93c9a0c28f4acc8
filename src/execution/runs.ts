import { AbortError, ExecutionError } from "../contracts/errors";
import { createStopper, type Stop, type Stopper } from "./stop";

/** A run under way. */
export interface Run {
  /** Says when it is to stop: its caller wants no more, the executor is closed, or it is over. */
  readonly stop: Stop;
  /** Ends it: what is still queued or running for it is for nobody. */
  end(): void;
}

/** All runs of an executor. */
export interface Runs {
  /** Begins a run that its caller can stop by a signal. */
  begin(signal: AbortSignal | undefined): Run;
  /** Stops all, and lets none begin. */
  close(): void;
}

const closedError = (): ExecutionError =>
  new ExecutionError("The executor was closed. Open another, or close it after its last run");

export function createRuns(): Runs {
  const underWay = new Set<Stopper>();
  let isClosed = false;
  return {
    begin: (signal) => {
      const stop = createStopper();
      const abort = () => stop.stop(new AbortError("The run was stopped", [], { cause: signal?.reason }));
      if (isClosed) stop.stop(closedError());
      if (signal?.aborted) abort();
      signal?.addEventListener("abort", abort, { once: true });
      underWay.add(stop);
      const end = () => {
        underWay.delete(stop);
        signal?.removeEventListener("abort", abort);
        stop.stop(new AbortError("The run is over"));
      };
      return { stop, end };
    },
    close: () => {
      isClosed = true;
      for (const run of underWay) run.stop(closedError());
    },
  };
}
