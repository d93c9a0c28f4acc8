import type { Command } from "commander";
import type { Month } from "../../contracts/month";
import { BACKTEST_DEFAULTS } from "../../inference/backtest/options";
import { backtest } from "../../inference/on-demand";
import { backtestLines } from "../../report/backtest/page";
import type { Page } from "../../report/page";
import { BACKTEST_COLUMNS, backtestRows } from "../../report/rows/backtest-rows";
import { addOutputOptions, type OutputOptions } from "../command-options";
import { checkDestinations } from "../destination";
import type { Environment } from "../environment";
import { wholeNumber } from "../numbers";
import { present } from "../present";
import { addDataOption, addFilterOptions, type FilterOptions, wordsOf } from "../record-options";
import { recordFrom } from "../record-source";
import { stageName } from "../stage-progress";
import { numberList, type WrittenNumbers } from "../values";
import { watchedToTheEnd } from "../watched";

interface BacktestCommandOptions extends OutputOptions, FilterOptions {
  readonly from?: Month;
  readonly to?: Month;
  readonly knownTo?: Month;
  readonly step?: number;
  readonly horizons?: WrittenNumbers;
  readonly draws?: number;
  readonly paths?: number;
  readonly refit?: true;
  readonly refitPoints?: number;
  readonly refitParticles?: number;
}

const EXAMPLES = `
Examples:
  trilateral-pathways backtest                              half-years since 2008: a few minutes
  trilateral-pathways backtest --from 2018-12 --step 12     fewer origins
  trilateral-pathways backtest --horizons 12 --json backtest.json
  trilateral-pathways backtest --refit --step 24            parameters fitted at every origin
  trilateral-pathways backtest --csv scores.csv --quiet     one mean score a row

At every origin the record is cut there, counts are redone and the state is filtered anew. The
structural parameters stay at their priors, or are fitted there with --refit: a small
calibration an origin.`;

/** Adds `backtest`: how forecasts from past origins fared. */
export function registerBacktest(program: Command, environment: Environment): void {
  const command = program
    .command("backtest")
    .description("forecasts from past origins against what came, beside baselines that need no model")
    .option("--from <month>", "first origin, yyyy-mm (default: 2008-12)")
    .option("--to <month>", "last origin, yyyy-mm (default: the last whose nearest horizon is known)")
    .option("--known-to <month>", "last month of which the record is complete (default: its last row)")
    .option("--step <months>", "months between origins (default: 6)", wholeNumber)
    .option("--horizons <months>", "months ahead, such as 6,12 (default: 6,12,18,24)", numberList)
    .option("--paths <count>", "simulated paths of each forecast (default: 4096)", wholeNumber)
    .option("--draws <count>", "parameter draws at each origin (default: 128)", wholeNumber)
    .option("--refit", "fit the structural parameters at every origin: much slower, see below")
    .option(
      "--refit-points <count>",
      `points of each fit (default: ${BACKTEST_DEFAULTS.refitPoints})`,
      wholeNumber,
    )
    .option(
      "--refit-particles <count>",
      `particles of each of its filters (default: ${BACKTEST_DEFAULTS.refitParticles})`,
      wholeNumber,
    );
  addFilterOptions(addDataOption(command), BACKTEST_DEFAULTS.particles, "kernel");
  addOutputOptions(command, "the whole result, every forecast included,")
    .addHelpText("after", EXAMPLES)
    .action((options: BacktestCommandOptions) => backtestOf(options, environment));
}

/** What it was about, as it was asked for. */
function commandWords({ from, to, knownTo, step, horizons, data, ...fit }: BacktestCommandOptions): string[] {
  const { refit, refitPoints, refitParticles } = fit;
  return wordsOf("backtest", [
    ["--from", from],
    ["--to", to],
    ["--known-to", knownTo],
    ["--step", step],
    ["--horizons", horizons?.written],
    ["--data", data],
    ["--refit-points", refitPoints],
    ["--refit-particles", refitParticles],
  ]).concat(refit === true ? ["--refit"] : []);
}

async function backtestOf(options: BacktestCommandOptions, environment: Environment): Promise<void> {
  const { from, to, knownTo, step, horizons, data, json, csv, quiet } = options;
  const { draws, particles, paths, seed, engine, refit, refitPoints, refitParticles } = options;
  checkDestinations({ json, csv });
  const record = recordFrom(data, environment, quiet);
  const asked = { from, to, knownTo, stepMonths: step, horizonsMonths: horizons?.numbers };
  const result = await watchedToTheEnd(environment, quiet === true, ({ signal, onProgress }) =>
    backtest(record, {
      ...asked,
      ...{ draws, particles, paths, seed, engine, refit, refitPoints, refitParticles },
      signal,
      onProgress: ({ originsDone, originsTotal, fit }) =>
        onProgress({
          pathsDone: originsDone,
          pathsTotal: originsTotal,
          of: fit === undefined ? "origins" : `origins (${fit.done} of ${fit.total} ${stageName(fit)})`,
        }),
    }),
  );
  const input = { report: result, words: commandWords(options) };
  present(
    {
      document: result,
      rows: () => backtestRows(result),
      columns: BACKTEST_COLUMNS,
      lines: (page: Page) => backtestLines(input, page),
      warnings: result.provenance.warnings,
    },
    options,
    environment,
  );
}
