import { type Command, Option } from "commander";
import { DEFAULT_PATHS } from "../../contracts/options";
import type { Model } from "../../model/define";
import { briefLines } from "../../report/brief/brief";
import type { BriefInput } from "../../report/brief/input";
import type { DrawChart } from "../../report/html/draw";
import type { Page } from "../../report/page";
import { forecastRows } from "../../report/rows/forecast-rows";
import { ROW_COLUMNS } from "../../report/rows/measures";
import type { SimulateOptions } from "../../simulation/options";
import { baseModel } from "../base-model";
import {
  addModelOptions,
  addOutputOptions,
  addPageOption,
  addRunOptions,
  BY_SCENARIO,
  type PageOptions,
  type RunOptions,
  runSettings,
} from "../command-options";
import { checkDestinations, takesStandardOutput } from "../destination";
import type { Environment } from "../environment";
import type { ModelOptions, NamedModel } from "../model-source";
import { decimal } from "../numbers";
import { elsewhereFor, type Others, othersFor } from "../others";
import { present } from "../present";
import { warnOfDrift } from "../preset-drift";
import { runForecast } from "../run-forecast";
import { runScenario, type ScenarioOutcome } from "../run-scenario";
import { readScenarioFile, type ScenarioFile, withScenario } from "../scenario-file";

interface ForecastOptions extends ModelOptions, RunOptions, PageOptions {
  readonly precision?: number;
  readonly full?: true;
  readonly structures?: true;
}

const EXAMPLES = `
Examples:
  trilateral-pathways forecast                             the next 24 months from December 2025
  trilateral-pathways forecast tariffs.yaml                the same under a scenario
  trilateral-pathways forecast --horizon 12 --seed 7       one year, other random numbers
  trilateral-pathways forecast --preset camp-david-2023    as seen from August 2023
  trilateral-pathways forecast --full                      everything the brief can say
  trilateral-pathways forecast --structures                under other structures as well
  trilateral-pathways forecast --precision 0.005           until every chance is within half a point
  trilateral-pathways forecast --json - | jq .pathways     the whole forecast for another program
  trilateral-pathways forecast --csv forecast.csv --quiet  tidy rows: one number a row
  trilateral-pathways forecast --html report.html          a report with charts, in one file

Ctrl-C stops a run and prints the forecast of the paths done so far; files are then not written.`;

/** Adds `forecast`: simulates a model and says how likely each pathway is; of a scenario also what it changes. */
export function registerForecast(program: Command, environment: Environment): void {
  const command = program
    .command("forecast")
    .description("simulate a model: how likely is each pathway, and how sure is that")
    .argument("[scenario]", "a scenario, YAML or JSON, that is done to its world");
  addModelOptions(command, BY_SCENARIO);
  addRunOptions(command, "simulated paths", DEFAULT_PATHS).addOption(
    new Option("--precision <half-width>", "add draws until every 95% interval is this narrow, e.g. 0.005")
      .argParser(decimal)
      .conflicts(["paths", "draws"]),
  );
  command.option(
    "--full",
    "the whole brief: other rules, indices, who meets, leaders and events, and origins",
  );
  command.option(
    "--structures",
    "run the model under other structures too, for brief and report: five times the work",
  );
  addPageOption(command);
  addOutputOptions(command, "the whole forecast")
    .addHelpText("after", EXAMPLES)
    .action((file: string | undefined, options: ForecastOptions) => forecast(file, options, environment));
}

async function simulateOptions(
  { precision, ...run }: ForecastOptions,
  environment: Environment,
): Promise<SimulateOptions> {
  const settings = await runSettings(run, environment);
  return { ...settings, ...(precision === undefined ? {} : { precision: { halfWidth: precision } }) };
}

/** What the brief says of a scenario. */
function scenarioNote(file: ScenarioFile | undefined) {
  if (file === undefined) return {};
  const set = file.scenario.interventions.filter(({ type }) => type === "set-parameter");
  return { scenario: { file: file.file, numbersSet: set.length } };
}

function presentation(
  { forecast, stopped, against }: ScenarioOutcome,
  { spec }: Model,
  { words }: NamedModel,
  file: ScenarioFile | undefined,
  more: Others & { readonly full: boolean },
) {
  const brief = { forecast, spec, modelWords: words, against, ...more, ...scenarioNote(file) };
  const cutShort = stopped === undefined ? {} : { stoppedShortOf: stopped.pathsTotal };
  return {
    brief,
    document: forecast,
    rows: () => forecastRows(forecast, spec),
    columns: ROW_COLUMNS,
    lines: (page: Page) => briefLines({ ...brief, ...cutShort }, page),
    warnings: forecast.provenance.warnings,
    stopped: stopped?.error,
  };
}

/** The report: it is loaded when it is asked for. */
async function pageOf(brief: BriefInput, draw: DrawChart): Promise<string> {
  const { forecastPage } = await import("../../report/html/forecast-page");
  return forecastPage(brief, draw);
}

async function forecast(
  written: string | undefined,
  options: ForecastOptions,
  environment: Environment,
): Promise<void> {
  const { json, csv, html, quiet = false } = options;
  checkDestinations({ json, csv, html });
  const draw = html === undefined ? undefined : await environment.chartDrawer();
  const file = written === undefined ? undefined : await readScenarioFile(written, options);
  const base = await baseModel(options, file === undefined ? [] : [file]);
  if (!quiet) warnOfDrift(base.model, environment);
  const model = file === undefined ? base.model : withScenario(base.model, file);
  const asked = await simulateOptions(options, environment);
  const question = { base, file, model, options: asked, environment, quiet };
  // Data alone say nothing of others.
  const isShown = !takesStandardOutput({ json, csv }) || html !== undefined;
  const others = isShown ? await othersFor(question, options.structures === true) : {};
  const outcome =
    file === undefined
      ? await runForecast(model, asked, environment, quiet)
      : await runScenario(base.model, { name: file.scenario.name, model }, asked, { environment, quiet });
  const elsewhere = outcome.stopped === undefined ? await elsewhereFor(question, others) : {};
  const full = options.full === true;
  const given = presentation(outcome, model, base, file, { ...others, ...elsewhere, full });
  const report =
    draw === undefined || outcome.stopped ? undefined : await pageOf({ ...given.brief, full: true }, draw);
  present({ ...given, html: report }, options, environment);
}
