import type { Command } from "commander";
import { nowcastModel } from "../../inference/nowcast-model";
import { NOWCAST_DEFAULTS } from "../../inference/nowcast-options";
import { nowcast } from "../../inference/on-demand";
import { nowcastLines } from "../../report/nowcast/page";
import type { Page } from "../../report/page";
import { NOWCAST_COLUMNS, nowcastRows } from "../../report/rows/nowcast-rows";
import { addOutputOptions, type OutputOptions } from "../command-options";
import { checkDestinations, jsonText, writeData } from "../destination";
import type { Environment } from "../environment";
import { wholeNumber } from "../numbers";
import { present } from "../present";
import {
  type AsOfOption,
  addFilterOptions,
  addRecordOptions,
  type FilterOptions,
  wordsOf,
} from "../record-options";
import { recordFrom } from "../record-source";
import { watchedToTheEnd } from "../watched";

interface NowcastCommandOptions extends OutputOptions, FilterOptions, AsOfOption {
  readonly draws?: number;
  readonly save?: string;
}

const EXAMPLES = `
Examples:
  trilateral-pathways nowcast                    where the factors stand at the end of the record
  trilateral-pathways nowcast --as-of 2023-08    at Camp David, with nothing from after it
  trilateral-pathways nowcast --data my-tables --save now.json
  trilateral-pathways forecast --model now.json  the forecast from there

Append what has happened to the tables (data TABLE --format csv writes them) and name their
folder: the last month moves on. A table that is not in the folder is the shipped one.`;

/** Adds `nowcast`: where the factors stand, as the record has it. */
export function registerNowcast(program: Command, environment: Environment): void {
  const command = program
    .command("nowcast")
    .description("where the factors stand: the months of the record filtered into the present state");
  addRecordOptions(command).option(
    "--draws <count>",
    `draws of the structural parameters (default: ${NOWCAST_DEFAULTS.draws})`,
    wholeNumber,
  );
  addFilterOptions(command, NOWCAST_DEFAULTS.particles).option(
    "--save <file>",
    "write the model that starts there, which --model of other commands takes",
  );
  addOutputOptions(command, "the whole result, its joint draws included,")
    .addHelpText("after", EXAMPLES)
    .action((options: NowcastCommandOptions) => nowcastOf(options, environment));
}

async function nowcastOf(options: NowcastCommandOptions, environment: Environment): Promise<void> {
  const { asOf, data, draws, particles, seed, engine, json, csv, save, quiet } = options;
  checkDestinations({ json, csv, save });
  const record = recordFrom(data, environment, quiet);
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
  if (save !== undefined) writeData(save, jsonText(nowcastModel(record, result).spec), environment, quiet);
  const words = wordsOf("nowcast", [
    ["--as-of", asOf],
    ["--data", data],
  ]);
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
