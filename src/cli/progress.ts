import cliProgress from "cli-progress";
import type { Progress } from "../simulation/options";

/** Runs shorter than this show no progress, in milliseconds. */
const LEAST_MILLISECONDS = 1000;

/** A terminal that progress is drawn on. */
export type ProgressStream = NodeJS.WritableStream & { readonly columns?: number };

/** Columns from which there is room for a long bar. */
const WIDE = 80;

/** What a bar shows: paths (or what else is counted), and how many models run on each where it is more than one. */
export type Told = Pick<Progress, "pathsDone" | "pathsTotal"> & {
  readonly models?: number;
  readonly of?: string;
};

/** Draws how far a run has come on a terminal. */
export interface ProgressBar {
  update(progress: Told): void;
  /** Takes the bar off the terminal. */
  stop(): void;
}

/** A bar that appears once a run has taken a second and is not about to end; nothing where there is no terminal. */
export function progressBar(stream: ProgressStream | undefined, now: () => number = Date.now): ProgressBar {
  if (stream === undefined) return { update: () => undefined, stop: () => undefined };
  const begun = now();
  let drawn: cliProgress.SingleBar | undefined;
  return {
    update({ pathsDone, pathsTotal, models = 1, of = "paths" }) {
      const together = models === 1 ? "" : `, ${models} models`;
      const elapsed = now() - begun;
      const left = secondsLeft(elapsed, pathsDone, pathsTotal);
      if (drawn === undefined && elapsed > LEAST_MILLISECONDS && pathsDone < pathsTotal) {
        drawn = createBar(stream);
        drawn.start(pathsTotal, pathsDone, { left, together, of });
      }
      drawn?.setTotal(pathsTotal);
      drawn?.update(pathsDone, { left, together, of });
    },
    stop: () => drawn?.stop(),
  };
}

/** Time to go at the pace so far. The bar's own estimate needs several steps before it means anything. */
function secondsLeft(elapsed: number, done: number, total: number): string {
  return `${Math.ceil((elapsed * (total - done)) / Math.max(1, done) / 1000)} s`;
}

/** Leaves cursor and line wrapping of the terminal alone: a process that is killed could not put them back. */
function createBar(stream: ProgressStream): cliProgress.SingleBar {
  return new cliProgress.SingleBar(
    {
      stream,
      format: "{bar} {percentage}%  {value} of {total} {of}{together}  {left} left",
      barsize: (stream.columns ?? WIDE) < WIDE ? 10 : 25,
      hideCursor: false,
      linewrap: true,
      clearOnComplete: true,
      gracefulExit: false,
    },
    cliProgress.Presets.shades_classic,
  );
}
