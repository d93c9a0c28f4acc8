import type { Command } from "commander";
import type { Month } from "../contracts/month";
import type { EngineName } from "../contracts/options";
import { addRepeatOptions } from "./command-options";
import { wholeNumber } from "./numbers";

/** The option that names a record of one's own. */
export interface DataFolderOption {
  readonly data?: string;
}

/** Options of what filters a record: which record, how finely, with which numbers. */
export interface FilterOptions extends DataFolderOption {
  readonly particles?: number;
  readonly seed?: string;
  readonly engine?: "auto" | EngineName;
}

/** The option that says how far a record is read. */
export interface AsOfOption {
  readonly asOf?: Month;
}

/** Adds `--data`, the folder that `recordFrom` reads. */
export function addDataOption(command: Command): Command {
  return command.option(
    "--data <folder>",
    "tables of your own, one CSV file each; those that are not there are as shipped (default: all shipped)",
  );
}

/** Adds `--as-of` and `--data`. */
export function addRecordOptions(command: Command): Command {
  return addDataOption(
    command.option("--as-of <month>", "last month to read, yyyy-mm (default: the last of the record)"),
  );
}

/** Adds `--particles`, `--seed` and `--engine`. */
export function addFilterOptions(
  command: Command,
  particles: number,
  engineOf: "kernel" | "filter" = "filter",
): Command {
  command.option(
    "--particles <count>",
    `particles of each draw, a multiple of 16 (default: ${particles})`,
    wholeNumber,
  );
  return addRepeatOptions(command, engineOf);
}

/** The words of a command that say what it was about, those of its options that were given. */
export function wordsOf(
  command: string,
  options: readonly (readonly [flag: string, value: string | number | undefined])[],
): string[] {
  const given = options.flatMap(([flag, value]) => (value === undefined ? [] : [flag, String(value)]));
  return [command, ...given];
}
