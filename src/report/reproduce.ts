import { LANES } from "../kernel/shape";
import { shortHash } from "./format";
import { wrap } from "./layout";
import { type Page, section } from "./page";
import { commandLines, PROGRAM } from "./shell";

/** A run as a command repeats it. */
export interface Repeatable {
  /** The command with what it was about, without the size of the run. */
  readonly words: readonly string[];
  readonly horizonMonths: number;
  readonly paths: number;
  readonly draws: number;
  readonly seed: string;
  /** What the same run is known by, where its result has one. */
  readonly fingerprint?: string;
  /** Paths the run was to have; absent where it came to its end. */
  readonly stoppedShortOf?: number | undefined;
}

function outcome(whole: boolean, fingerprint: string | undefined): string {
  if (!whole) return "gives the whole run.";
  const known = fingerprint === undefined ? "the same numbers" : `the fingerprint ${shortHash(fingerprint)}`;
  return `gives ${known} on any machine.`;
}

/** The command that gives the same numbers, and the fingerprint to know them by. */
export function reproduceLines(run: Repeatable, page: Page): string[] {
  const { words, horizonMonths, paths, draws, seed, fingerprint, stoppedShortOf } = run;
  // A stopped run is that of a shorter one only where every draw has had the same number of paths.
  const whole = paths % (LANES * draws) === 0;
  const size = ["--paths", String(whole ? paths : (stoppedShortOf ?? paths)), "--draws", String(draws)];
  const command = [PROGRAM, ...words, "--horizon", String(horizonMonths), ...size, "--seed", seed];
  return section(
    "Run it again",
    [...commandLines(command, page.width), ...wrap(outcome(whole, fingerprint), page.width, 2)],
    page,
  );
}
