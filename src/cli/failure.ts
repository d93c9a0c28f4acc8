import { CommanderError } from "commander";
import {
  AbortError,
  EvidenceError,
  type Issue,
  issue,
  ModelError,
  OptionsError,
  ScenarioError,
  TrilateralError,
} from "../contracts/errors";
import { PROGRAM, shellWord } from "../report/shell";
import { errorHead } from "./error-head";
import { EXIT, type ExitCode } from "./exit-codes";
import type { Output } from "./output";

const BAD_INPUT = [OptionsError, ModelError, EvidenceError, ScenarioError] as const;

/** Options of the library by the option of the command line that sets them. */
const FLAGS: Readonly<Record<string, string>> = {
  horizonMonths: "--horizon",
  paths: "--paths",
  draws: "--draws",
  asOf: "--as-of",
  from: "--from",
  to: "--to",
  windowEnd: "--window-end",
  by: "--by",
  stepMonths: "--step",
  horizonsMonths: "--horizons",
  refitPoints: "--refit-points",
  refitParticles: "--refit-particles",
  points: "--points",
  particles: "--particles",
  moves: "--moves",
  halfLifeYears: "--half-life",
  checkpoint: "--checkpoint",
  seed: "--seed",
  engine: "--engine",
  workers: "--workers",
  precision: "--precision",
  preset: "--preset",
  rule: "--rule",
  field: "--field",
  values: "--values",
  pathway: "--pathway",
  threshold: "--threshold",
  inputs: "--inputs",
  knownTo: "--known-to",
  on: "--on",
  at: "--at",
};

/** The issue in the words of the command line, where it is about an option. */
function asWritten(original: Issue): Issue {
  const flag = FLAGS[String(original.path[0])];
  if (flag === undefined || original.file !== undefined) return original;
  const { message: _, ...parts } = original;
  return issue({ ...parts, subject: flag });
}

/** Control characters that came in with a document must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");
}

/** Where a document has more problems than a message lists, the command that lists them all. */
function allOfThem({ issues }: TrilateralError, message: string): string {
  const file = issues[0]?.file;
  const cutShort = message.includes("(see error.issues)") && file !== undefined;
  return cutShort ? `\nAll of them: ${PROGRAM} check ${shellWord(file)}` : "";
}

function messageOf(error: unknown): string {
  if (error instanceof TrilateralError) {
    const { message } = new TrilateralError(errorHead(error), error.issues.map(asWritten));
    return message + allOfThem(error, message);
  }
  // Not thrown on purpose: whoever reports it needs to say where it happened.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Says what went wrong on the other stream, and gives the code to end with. */
export function failWith(error: unknown, output: Output): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (error instanceof AbortError) {
    output.err(`${printable(messageOf(error))}\n`);
    return EXIT.interrupted;
  }
  output.err(`error: ${printable(messageOf(error))}\n`);
  return BAD_INPUT.some((kind) => error instanceof kind) ? EXIT.badInput : EXIT.failed;
}
