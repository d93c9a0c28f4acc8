import type { DrawChart } from "../report/html/draw";
import type { Executor } from "../simulation/executor";
import { chartDrawer } from "./charts";
import { type Output, processOutput } from "./output";
import type { ProgressStream } from "./progress";
import { startWorkers } from "./workers";

/** Everything outside the program that a command touches, so that tests can put something else in its place. */
export interface Environment extends Output {
  /** Whether results may carry colour. */
  readonly colour: boolean;
  /** The terminal that progress is drawn on; undefined where standard error is none. */
  readonly progress: ProgressStream | undefined;
  /** Calls a listener at the first interruption (Ctrl-C), the next one kills; returns what takes the listener off. */
  onInterrupt(listener: () => void): () => void;
  /** Starts workers to run on. */
  startWorkers(workers: number): Promise<Executor>;
  /** Gets ready to draw charts, with packages that need not be there. */
  chartDrawer(): Promise<DrawChart>;
}

/** Columns as the reader asks for them, by the variable that shells and pagers use. */
function columnsAskedFor(): number | undefined {
  const columns = Number(process.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}

function onInterrupt(listener: () => void): () => void {
  // Once only: with no listener left, the system's own answer to the second Ctrl-C ends the process at once.
  process.once("SIGINT", listener);
  return () => void process.off("SIGINT", listener);
}

/** This process: its streams, its signals. Colour heeds NO_COLOR, FORCE_COLOR and the terminal's own abilities. */
export function processEnvironment(): Environment {
  const { stdout, stderr } = process;
  const output = processOutput();
  return {
    ...output,
    columns: columnsAskedFor() ?? output.columns,
    colour: stdout.isTTY === true && stdout.hasColors(),
    progress: stderr.isTTY === true ? stderr : undefined,
    onInterrupt,
    startWorkers,
    chartDrawer,
  };
}
