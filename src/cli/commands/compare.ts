import type { Command } from "commander";
import { DEFAULT_PATHS } from "../../contracts/options";
import { compareLines } from "../../report/compare/page";
import type { ComparisonPageInput } from "../../report/html/compare/input";
import type { DrawChart } from "../../report/html/draw";
import type { Page } from "../../report/page";
import { COMPARISON_COLUMNS, comparisonRows } from "../../report/rows/comparison-rows";
import { type NamedScenarios, readAlternatives } from "../alternatives";
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
import { checkDestinations } from "../destination";
import type { Environment } from "../environment";
import type { ModelOptions, NamedModel } from "../model-source";
import { present } from "../present";
import { warnOfDrift } from "../preset-drift";
import { type CompareOutcome, runCompare } from "../run-compare";

interface CompareOptions extends ModelOptions, RunOptions, PageOptions {
  readonly summary?: true;
}

const EXAMPLES = `
Examples:
  trilateral-pathways compare tariffs.yaml                    what one scenario changes
  trilateral-pathways compare tariffs.yaml summit.yaml        two, each against the same base
  trilateral-pathways compare scenarios                       every scenario of a folder
  trilateral-pathways compare scenarios --summary             a line for each of them
  trilateral-pathways compare scenarios --json comparison.json --quiet
  trilateral-pathways compare scenarios --html report.html    a report with charts, in one file

All models run on the same random numbers, so that differences are not those of chance.
An alternative goes by the name of its file. Ctrl-C stops a run and prints what is done.`;

/** Adds `compare`: what scenarios change, under common random numbers. */
export function registerCompare(program: Command, environment: Environment): void {
  const command = program
    .command("compare")
    .description("compare scenarios with the world as it is: what does each of them change")
    .argument("<files...>", "scenarios, YAML or JSON, or folders of them");
  addModelOptions(command, BY_SCENARIO);
  addRunOptions(command, "simulated paths of each model", DEFAULT_PATHS);
  command.option("--summary", "a line for each alternative and no more");
  addPageOption(command);
  addOutputOptions(command, "the whole comparison")
    .addHelpText("after", EXAMPLES)
    .action((files: readonly string[], options: CompareOptions) => compareFiles(files, options, environment));
}

function presentation(
  { comparison, stopped }: CompareOutcome,
  { model: { spec }, words }: NamedModel,
  files: readonly string[],
  scenarios: NamedScenarios,
  summaryOnly: boolean,
) {
  const about = Object.fromEntries(
    [...scenarios].map(([name, { scenario }]) => [
      name,
      { title: scenario.name, interventions: scenario.interventions },
    ]),
  );
  const input = {
    comparison,
    spec,
    about,
    words: ["compare", ...files, ...words],
    summaryOnly,
    modelWords: words,
    files: Object.fromEntries([...scenarios].map(([name, { file }]) => [name, file])),
  };
  return {
    input,
    document: comparison,
    rows: () => comparisonRows(comparison, spec),
    columns: COMPARISON_COLUMNS,
    lines: (page: Page) => compareLines({ ...input, stoppedShortOf: stopped?.pathsTotal }, page),
    warnings: comparison.provenance.warnings,
    stopped: stopped?.error,
  };
}

/** The report: it is loaded when it is asked for. */
async function pageOf(input: ComparisonPageInput, draw: DrawChart): Promise<string> {
  const { comparisonPage } = await import("../../report/html/comparison-page");
  return comparisonPage(input, draw);
}

async function compareFiles(
  files: readonly string[],
  options: CompareOptions,
  environment: Environment,
): Promise<void> {
  const { json, csv, html, quiet } = options;
  checkDestinations({ json, csv, html });
  const draw = html === undefined ? undefined : await environment.chartDrawer();
  const scenarios = await readAlternatives(files, options);
  const base = await baseModel(options, [...scenarios.values()]);
  if (!quiet) warnOfDrift(base.model, environment);
  const settings = await runSettings(options, environment);
  const outcome = await runCompare(base.model, scenarios, settings, environment, quiet === true);
  const given = presentation(outcome, base, files, scenarios, options.summary === true);
  const report = draw === undefined || outcome.stopped ? undefined : await pageOf(given.input, draw);
  present({ ...given, html: report }, options, environment);
}
