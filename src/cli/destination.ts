import { accessSync, constants, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ExecutionError, type Issue, issue, OptionsError } from "../contracts/errors";
import type { Environment } from "./environment";

/** Stands for standard output where a file could be named. */
export const STANDARD_OUTPUT = "-";

/** Options that say where data goes: files, or `-`. */
export type Destinations = Readonly<Record<string, string | undefined>>;

/** Whether data takes standard output, so that nothing else may be written there. */
export function takesStandardOutput(destinations: Destinations): boolean {
  return Object.values(destinations).includes(STANDARD_OUTPUT);
}

function refusal(option: string, expected: string, received: string, remedy: string): Issue {
  return issue({
    code: "invalid-option",
    path: [option],
    subject: `--${option}`,
    expected,
    received,
    remedy,
  });
}

function fileIssues(option: string, file: string): Issue[] {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) return [refusal(option, "a file", "a folder", "Name a file in it.")];
    accessSync(there === undefined ? dirname(file) : file, constants.W_OK);
    return [];
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return [refusal(option, "a file that can be written", `${file} (${reason})`, "Name another file.")];
  }
}

/**
 * Looks at destinations before any work is done for them.
 *
 * @throws OptionsError where one cannot be written to, or two want standard output.
 */
export function checkDestinations(destinations: Destinations): void {
  const issues: Issue[] = [];
  const named = Object.entries(destinations);
  const streamed = named.filter(([, file]) => file === STANDARD_OUTPUT).map(([option]) => option);
  if (streamed.length > 1) {
    const both = streamed.map((option) => `--${option}`).join(" and ");
    issues.push(
      refusal(streamed[1] ?? "", "one kind of data on standard output", both, "Write one of them to a file."),
    );
  }
  for (const [option, file] of named) {
    if (file !== undefined && file !== STANDARD_OUTPUT) issues.push(...fileIssues(option, file));
  }
  if (issues.length > 0) throw new OptionsError("The results could not be written", issues);
}

/**
 * Writes data to a file or to standard output.
 *
 * @throws ExecutionError where the file cannot be written.
 */
export function writeData(file: string, text: string, environment: Environment, quiet = false): void {
  if (file === STANDARD_OUTPUT) {
    environment.out(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new ExecutionError(`${file} could not be written: ${(error as Error).message}`, [], {
      cause: error,
    });
  }
  if (!quiet) environment.err(`wrote ${file}\n`);
}

/** Plain data as an indented JSON document. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
