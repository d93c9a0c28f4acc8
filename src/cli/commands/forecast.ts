import { type Command, Option } from "commander";
import type { Forecast } from "../../contracts/forecast";
import type { ModelSpec } from "../../contracts/model-spec";
import {
  DEFAULT_HORIZON_MONTHS,
  DEFAULT_PATHS,
  DEFAULT_SEED,
  MOST_HORIZON_MONTHS,
} from "../../contracts/options";
import { PRESETS } from "../../model/presets";
import { briefLines } from "../../report/brief/brief";
import { toCsvText } from "../../report/csv";
import { forecastRows, ROW_COLUMNS } from "../../report/rows";
import type { SimulateOptions } from "../../simulation/options";
import { checkDestinations, jsonText, takesStandardOutput, writeData } from "../destination";
import type { Environment } from "../environment";
import { DEFAULT_PRESET, type ModelOptions, namedModel } from "../model-source";
import { decimal, wholeNumber } from "../numbers";
import { resultPage } from "../paint";
import { warnOfDrift } from "../preset-drift";
import { runForecast } from "../run-forecast";

interface ForecastOptions extends ModelOptions {
  readonly horizon?: number;
  readonly paths?: number;
  readonly draws?: number;
  readonly seed?: string;
  readonly precision?: number;
  readonly json?: string;
  readonly csv?: string;
  readonly quiet?: true;
  readonly color: boolean;
}

const EXAMPLES = `
Examples:
  trilateral-pathways forecast                             the next 24 months from December 2025
  trilateral-pathways forecast --horizon 12 --seed 7       one year, other random numbers
  trilateral-pathways forecast --preset camp-david-2023    as seen from August 2023
  trilateral-pathways forecast --precision 0.005           until every chance is within half a point
  trilateral-pathways forecast --json - | jq .pathways     the whole forecast for another program
  trilateral-pathways forecast --csv forecast.csv --quiet  tidy rows: one number a row

Ctrl-C stops a run and prints the forecast of the paths done so far; files are then not written.`;

/** Adds `forecast`: simulates a model and says how likely each pathway is. */
export function registerForecast(program: Command, environment: Environment): void {
  program
    .command("forecast")
    .description("simulate a model: how likely is each pathway, and how sure is that")
    .option("--preset <name>", `a built-in model: ${PRESETS.join(", ")} (default: ${DEFAULT_PRESET})`)
    .addOption(new Option("--model <file>", "a model document in JSON instead").conflicts("preset"))
    .option(
      "--horizon <months>",
      `months ahead, 1 to ${MOST_HORIZON_MONTHS} (default: ${DEFAULT_HORIZON_MONTHS})`,
      wholeNumber,
    )
    .option(
      "--paths <count>",
      `simulated paths, rounded up to 16 a draw (default: ${DEFAULT_PATHS})`,
      wholeNumber,
    )
    .option("--draws <count>", "draws of all parameters (default: paths / 16, at most 2048)", wholeNumber)
    .option("--seed <text>", `the random numbers: same seed, same forecast (default: ${DEFAULT_SEED})`)
    .addOption(
      new Option("--precision <half-width>", "add draws until every 95% interval is this narrow, e.g. 0.005")
        .argParser(decimal)
        .conflicts(["paths", "draws"]),
    )
    .option("--json <file>", "write the whole forecast as JSON; - for standard output")
    .option("--csv <file>", "write tidy rows; - for standard output")
    .option("--quiet", "no progress and no notes on standard error")
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)")
    .addHelpText("after", EXAMPLES)
    .action((options: ForecastOptions) => forecast(options, environment));
}

/** Only what was asked for: the defaults are the library's own. */
function simulateOptions({ horizon, paths, draws, seed, precision }: ForecastOptions): SimulateOptions {
  return {
    ...(horizon === undefined ? {} : { horizonMonths: horizon }),
    ...(paths === undefined ? {} : { paths }),
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
    ...(precision === undefined ? {} : { precision: { halfWidth: precision } }),
  };
}

function writeFiles(
  forecast: Forecast,
  spec: ModelSpec,
  { json, csv, quiet }: ForecastOptions,
  environment: Environment,
): void {
  if (json !== undefined) writeData(json, jsonText(forecast), environment, quiet);
  if (csv === undefined) return;
  const rows = forecastRows(forecast, spec).map((row) => ({ ...row }));
  writeData(csv, toCsvText(rows, [...ROW_COLUMNS]), environment, quiet);
}

async function forecast(options: ForecastOptions, environment: Environment): Promise<void> {
  const { json, csv, quiet = false } = options;
  checkDestinations({ json, csv });
  const { model, words } = namedModel(options);
  if (!quiet) warnOfDrift(model, environment);
  const { forecast, stopped } = await runForecast(model, simulateOptions(options), environment, quiet);
  const streamed = takesStandardOutput({ json, csv });
  if (stopped === undefined) writeFiles(forecast, model.spec, options, environment);
  if (!streamed || stopped !== undefined) {
    const lines = briefLines(
      {
        forecast,
        spec: model.spec,
        modelWords: words,
        ...(stopped && { stoppedShortOf: stopped.pathsTotal }),
      },
      resultPage(environment, options.color && !streamed),
    );
    // Where data was to go to standard output, a brief must not take its place.
    environment[streamed ? "err" : "out"](`${lines.join("\n")}\n`);
  } else if (!quiet) {
    for (const warning of forecast.provenance.warnings) environment.err(`warning: ${warning}\n`);
  }
  if (stopped === undefined) return;
  if (json !== undefined || csv !== undefined) environment.err("No data was written: the run was stopped.\n");
  throw stopped.error;
}
