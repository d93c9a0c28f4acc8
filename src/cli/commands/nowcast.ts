import type { Command } from "commander";
import type { Month } from "../../contracts/month";
import type { EngineName } from "../../contracts/options";
import { nowcast } from "../../inference/on-demand";
import { nowcastLines } from "../../report/nowcast/page";
import type { Page } from "../../report/page";
import { NOWCAST_COLUMNS, nowcastRows } from "../../report/rows/nowcast-rows";
import { addOutputOptions, addRepeatOptions, type OutputOptions } from "../command-options";
import { checkDestinations } from "../destination";
import type { Environment } from "../environment";
import { wholeNumber } from "../numbers";
import { present } from "../present";
import { recordFrom } from "../record-source";
import { watchedToTheEnd } from "../watched";

interface NowcastCommandOptions extends OutputOptions {
  readonly asOf?: Month;
  readonly data?: string;
  readonly draws?: number;
  readonly particles?: number;
  readonly seed?: string;
  readonly engine?: "auto" | EngineName;
}

const EXAMPLES = `
Examples:
  trilateral-pathways nowcast                          where the factors stand at the last month of the record
  trilateral-pathways nowcast --as-of 2023-08          the same as it was at Camp David, with nothing from after it
  trilateral-pathways nowcast --data my-tables --json nowcast.json

Append what has happened to the tables (data TABLE --format csv writes them) and name their folder: the last month moves on.`;

/** Adds `nowcast`: where the factors stand, as the record has it. */
export function registerNowcast(program: Command, environment: Environment): void {
  const command = program
    .command("nowcast")
    .description("where the factors stand: the months of the record filtered into the present state")
    .option("--as-of <month>", "last month to read, yyyy-mm (default: the last of the record)")
    .option("--data <folder>", "tables of your own, one CSV file each (default: the shipped)")
    .option("--draws <count>", "draws of the structural parameters (default: 512)", wholeNumber)
    .option("--particles <count>", "particles of each draw, a multiple of 16 (default: 256)", wholeNumber);
  addRepeatOptions(command, "filter");
  addOutputOptions(command, "the whole result, its joint draws included,")
    .addHelpText("after", EXAMPLES)
    .action((options: NowcastCommandOptions) => nowcastOf(options, environment));
}

async function nowcastOf(options: NowcastCommandOptions, environment: Environment): Promise<void> {
  const { asOf, data, draws, particles, seed, engine, json, csv, quiet } = options;
  checkDestinations({ json, csv });
  const record = recordFrom(data);
  const result = await watchedToTheEnd(environment, quiet === true, ({ signal, onProgress }) =>
    nowcast(record, {
      asOf,
      draws,
      particles,
      seed,
      engine,
      signal,
      onProgress: ({ drawsDone, drawsTotal }) =>
        onProgress({ pathsDone: drawsDone, pathsTotal: drawsTotal, of: "draws" }),
    }),
  );
  const words = [
    "nowcast",
    ...(asOf === undefined ? [] : ["--as-of", asOf]),
    ...(data === undefined ? [] : ["--data", data]),
  ];
  present(
    {
      document: result,
      rows: () => nowcastRows(result),
      columns: NOWCAST_COLUMNS,
      lines: (page: Page) => nowcastLines({ nowcast: result, words }, page),
      warnings: result.provenance.warnings,
    },
    options,
    environment,
  );
}
