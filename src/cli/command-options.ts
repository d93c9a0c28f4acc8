import { type Command, Option } from "commander";
import {
  DEFAULT_HORIZON_MONTHS,
  DEFAULT_SEED,
  type EngineName,
  MOST_HORIZON_MONTHS,
} from "../contracts/options";
import { EDITIONS } from "../contracts/posterior";
import { PRESETS } from "../model/presets";
import type { SimulateOptions } from "../simulation/options";
import type { Environment } from "./environment";
import { DEFAULT_EDITION } from "./model-source";
import { positiveNumber, wholeNumber } from "./numbers";

/** Options that set the size of a run. */
export interface RunOptions {
  readonly horizon?: number;
  readonly paths?: number;
  readonly draws?: number;
  readonly seed?: string;
  readonly engine?: "auto" | EngineName;
  readonly workers?: number;
}

/** Options that say where results go, and how. */
export interface OutputOptions {
  readonly json?: string;
  readonly csv?: string;
  readonly quiet?: true;
  readonly color: boolean;
}

/** The model of a command that takes scenarios and is told of none. */
export const BY_SCENARIO = `the model of the scenario, else ${DEFAULT_EDITION}`;

/** Adds `--edition`, `--preset` and `--model`, of which one can be given. */
export function addModelOptions(command: Command, byDefault: string = DEFAULT_EDITION): Command {
  return command
    .addOption(
      new Option("--edition <name>", `a calibration: ${EDITIONS.join(" or ")} (default: ${byDefault})`)
        .choices(EDITIONS)
        .conflicts(["preset", "model"]),
    )
    .option("--preset <name>", `priors, and a state instead: ${PRESETS.join(", ")}`)
    .addOption(new Option("--model <file>", "a model document, JSON or YAML, instead").conflicts("preset"));
}

/** Adds the size of a run; `horizonOf` says what may name a horizon where the option does not. */
export function addRunOptions(
  command: Command,
  paths: string,
  byDefault: number,
  horizonOf = "scenario",
): Command {
  const most = `months ahead, 1 to ${MOST_HORIZON_MONTHS}`;
  const size = `${paths}, rounded up to 16 a draw (default: ${byDefault})`;
  command
    .option(
      "--horizon <months>",
      `${most} (default: that of the ${horizonOf}, else ${DEFAULT_HORIZON_MONTHS})`,
      wholeNumber,
    )
    .option("--paths <count>", size, wholeNumber)
    .option("--draws <count>", "draws of all parameters (default: paths / 16, at most 2048)", wholeNumber);
  return addRepeatOptions(command, "kernel").option(
    "--workers <count>",
    "run on so many threads: worth it for runs over a second",
    positiveNumber,
  );
}

/** Adds what makes a run repeatable besides its size: the seed, and which engine of the kernel or the filter runs it. */
export function addRepeatOptions(command: Command, engineOf: "kernel" | "filter"): Command {
  return command
    .option("--seed <text>", `the random numbers: same seed, same result (default: ${DEFAULT_SEED})`)
    .addOption(
      new Option(
        "--engine <name>",
        `the ${engineOf}: simd is fast, reference readable (default: auto, the fast one where it can run)`,
      ).choices(["auto", "simd", "reference"]),
    );
}

/** The option of commands that have a page for a browser beside their other forms. */
export interface PageOptions extends OutputOptions {
  readonly html?: string;
}

/** Adds `--html`. */
export function addPageOption(command: Command): Command {
  return command.option(
    "--html <file>",
    "write a report for a browser, with charts (needs vega and vega-lite); - for standard output",
  );
}

/** Adds where results go. */
export function addOutputOptions(command: Command, whole: string): Command {
  return command
    .option("--json <file>", `write ${whole} as JSON; - for standard output`)
    .option("--csv <file>", "write tidy rows; - for standard output")
    .option("--quiet", "no progress and no notes on standard error")
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)");
}

/** Only what was asked for: the defaults are the library's own. Workers are started where they are asked for. */
export async function runSettings(
  { horizon, paths, draws, seed, engine, workers }: RunOptions,
  environment: Environment,
): Promise<Pick<SimulateOptions, "horizonMonths" | "paths" | "draws" | "seed" | "engine" | "executor">> {
  return {
    ...(horizon === undefined ? {} : { horizonMonths: horizon }),
    ...(paths === undefined ? {} : { paths }),
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
    ...(engine === undefined ? {} : { engine }),
    ...(workers === undefined ? {} : { executor: await environment.startWorkers(workers) }),
  };
}
