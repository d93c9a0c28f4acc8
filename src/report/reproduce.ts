import { LANES } from "../kernel/shape";
import { shortHash } from "./format";
import { wrap } from "./layout";
import { type Page, section } from "./page";
import { commandLines, PROGRAM } from "./shell";

/** The engine that runs where none is asked for, on any machine that can. */
const FAST = "simd";

/** A run as a command repeats it. */
export interface Repeatable {
  /** The command with what it was about, without the size of the run. */
  readonly words: readonly string[];
  readonly horizonMonths: number;
  readonly paths: number;
  readonly draws: number;
  readonly seed: string;
  /** The engine that ran it; absent where it is the one that a command takes by itself. */
  readonly engine?: string;
  /** What the same run is known by, where its result has one. */
  readonly fingerprint?: string;
  /** Paths the run was to have; absent where it came to its end. */
  readonly stoppedShortOf?: number | undefined;
}

// A stopped run is that of a shorter one only where every draw has had the same number of paths.
const isWhole = ({ paths, draws }: Repeatable): boolean => paths % (LANES * draws) === 0;

/** What running it again gives. */
export function outcomeText(run: Repeatable): string {
  const { fingerprint } = run;
  if (!isWhole(run)) return "gives the whole run.";
  const known = fingerprint === undefined ? "the same numbers" : `the fingerprint ${shortHash(fingerprint)}`;
  return `gives ${known} on any machine.`;
}

/** The words of the command that gives the same numbers. */
export function repeatCommand(run: Repeatable): string[] {
  const { words, horizonMonths, paths, draws, seed, engine = FAST, stoppedShortOf } = run;
  const most = isWhole(run) ? paths : (stoppedShortOf ?? paths);
  const size = ["--paths", String(most), "--draws", String(draws)];
  // The engines agree but for the last bits, so that a fingerprint belongs to one of them.
  const by = engine === FAST ? [] : ["--engine", engine];
  return [PROGRAM, ...words, "--horizon", String(horizonMonths), ...size, "--seed", seed, ...by];
}

/** The command that gives the same numbers, and the fingerprint to know them by. */
export function reproduceLines(run: Repeatable, page: Page): string[] {
  return section(
    "Run it again",
    [...commandLines(repeatCommand(run), page.width), ...wrap(outcomeText(run), page.width, 2)],
    page,
  );
}
