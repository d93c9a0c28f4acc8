/** Whether something is to stop, and why. Any number may listen; an `AbortSignal` of Node warns of more than ten. */
export interface Stop {
  /** Throws the reason once it is to stop. */
  check(): void;
  /** Tells the reason, at once where it is there already, unless the listener leaves before. */
  listen(listener: (reason: Error) => void): { leave(): void };
}

/** A stop, and the way to say so. Only the first reason counts. */
export interface Stopper extends Stop {
  stop(reason: Error): void;
}

export function createStopper(): Stopper {
  const listeners = new Set<(reason: Error) => void>();
  let reason: Error | undefined;
  return {
    check: () => {
      if (reason !== undefined) throw reason;
    },
    listen: (listener) => {
      if (reason === undefined) listeners.add(listener);
      else listener(reason);
      return { leave: () => listeners.delete(listener) };
    },
    stop: (why) => {
      reason ??= why;
      for (const listener of listeners) listener(reason);
      listeners.clear();
    },
  };
}
