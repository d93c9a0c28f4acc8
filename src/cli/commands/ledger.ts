import { type Command, Option } from "commander";
import type { Month } from "../../contracts/month";
import { EDITIONS, type Edition } from "../../contracts/posterior";
import { loadPosterior } from "../../inference/editions/load";
import { LEDGER_BETWEEN_DEFAULTS } from "../../inference/ledger/options";
import { ledgerBetween } from "../../inference/on-demand";
import { baselineModel } from "../../model/presets";
import { ledgerBetweenLines } from "../../report/ledger/page";
import type { Page } from "../../report/page";
import { LEDGER_BETWEEN_COLUMNS, ledgerBetweenRows } from "../../report/rows/ledger-between-rows";
import { addOutputOptions, type OutputOptions } from "../command-options";
import { checkDestinations } from "../destination";
import type { Environment } from "../environment";
import { wholeNumber } from "../numbers";
import { present } from "../present";
import { addDataOption, addFilterOptions, type FilterOptions, wordsOf } from "../record-options";
import { recordFrom } from "../record-source";
import { watchedToTheEnd } from "../watched";

interface LedgerCommandOptions extends OutputOptions, FilterOptions {
  readonly from: Month;
  readonly to: Month;
  readonly windowEnd?: Month;
  readonly by?: "table" | "row";
  readonly draws?: number;
  readonly edition: Edition | "priors";
}

const EXAMPLES = `
Examples:
  trilateral-pathways ledger --from 2025-06 --to 2025-12            what half a year of record moved
  trilateral-pathways ledger --from 2025-11 --to 2025-12 --by row   row by row
  trilateral-pathways ledger --from 2025-12 --to 2026-11 --data my-tables --csv moves.csv

Each item is a filter run and a forecast, so that half a year by row takes long. Fewer --draws make
it short.`;

/** Adds `ledger`: what moved the forecast between two months of the record. */
export function registerLedger(program: Command, environment: Environment): void {
  const command = program
    .command("ledger")
    .description("what came on record between two months, and how far each item moved the forecast")
    .requiredOption("--from <month>", "the record is known to the end of this month, yyyy-mm")
    .requiredOption("--to <month>", "and then, item by item, to the end of this one")
    .option("--window-end <month>", "last month of the year that is forecast (default: a year after --to)")
    .addOption(
      new Option("--by <what>", "an item is a table in a month, or a row (default: table)").choices([
        "table",
        "row",
      ]),
    )
    .addOption(
      new Option("--edition <name>", "whose parameters: an edition of the calibration, or the priors")
        .choices([...EDITIONS, "priors"])
        .default("data+judgement"),
    )
    .option(
      "--draws <count>",
      `draws of the parameters (default: ${LEDGER_BETWEEN_DEFAULTS.draws})`,
      wholeNumber,
    );
  addFilterOptions(addDataOption(command), LEDGER_BETWEEN_DEFAULTS.particles);
  addOutputOptions(command, "the whole ledger")
    .addHelpText("after", EXAMPLES)
    .action((options: LedgerCommandOptions) => ledgerOf(options, environment));
}

async function ledgerOf(options: LedgerCommandOptions, environment: Environment): Promise<void> {
  const { from, to, windowEnd, by, data, edition, json, csv, quiet } = options;
  const { draws, particles, seed, engine } = options;
  checkDestinations({ json, csv });
  const record = recordFrom(data, environment, quiet);
  const posterior = edition === "priors" ? undefined : await loadPosterior(edition);
  const ledger = await watchedToTheEnd(environment, quiet === true, ({ signal, onProgress }) =>
    ledgerBetween(record, {
      ...{ from, to, windowEnd, by, posterior, draws, particles, seed, engine },
      signal,
      onProgress: ({ stepsDone, stepsTotal }) =>
        onProgress({ pathsDone: stepsDone, pathsTotal: stepsTotal, of: "steps" }),
    }),
  );
  const words = wordsOf("ledger", [
    ["--from", from],
    ["--to", to],
    ["--window-end", windowEnd],
    ["--by", by],
    ["--data", data],
    ["--edition", edition],
  ]);
  present(
    {
      document: ledger,
      rows: () => ledgerBetweenRows(ledger),
      columns: LEDGER_BETWEEN_COLUMNS,
      lines: (page: Page) => ledgerBetweenLines({ ledger, spec: baselineModel().spec, words }, page),
      warnings: ledger.provenance.warnings,
    },
    options,
    environment,
  );
}
