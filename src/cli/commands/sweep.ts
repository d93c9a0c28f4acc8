import type { Command } from "commander";
import { sweep } from "../../analysis/sweep";
import type { Sweep } from "../../contracts/analysis/sweep";
import { DEFAULT_ANALYSIS_PATHS } from "../../contracts/options";
import type { Page } from "../../report/page";
import { SWEEP_COLUMNS, sweepRows } from "../../report/rows/sweep-rows";
import { sweepLines } from "../../report/sweep/page";
import { baseModel } from "../base-model";
import {
  addModelOptions,
  addOutputOptions,
  addRunOptions,
  BY_SCENARIO,
  type OutputOptions,
  type RunOptions,
  runSettings,
} from "../command-options";
import { checkDestinations } from "../destination";
import type { Environment } from "../environment";
import type { ModelOptions, NamedModel } from "../model-source";
import { decimal } from "../numbers";
import { present } from "../present";
import { warnOfDrift } from "../preset-drift";
import { readScenarioFile } from "../scenario-file";
import { numberList, type WrittenNumbers } from "../values";
import { inItsPlace, type Varied, variedOf } from "../varied";
import { watchedToTheEnd } from "../watched";

interface SweepOptions extends ModelOptions, RunOptions, OutputOptions {
  readonly vary?: string;
  readonly field: string;
  readonly values: WrittenNumbers;
  readonly pathway?: string;
  readonly threshold?: number;
}

const EXAMPLES = `
Examples:
  trilateral-pathways sweep tariffs.yaml --field ratePercent --values 0:50:5
  trilateral-pathways sweep tariffs.yaml --vary 2 --field times --values 0.5,1,2 --pathway damage
  trilateral-pathways sweep --field ratePercent --values 0,10,25 \\
    --vary '{"type":"set-tariff","pair":"US-JP","ratePercent":0,"from":"2026-07"}'

The other interventions of the scenario stay; the one that varies is done after them.`;

/** Adds `sweep`: every pathway over the values of one number of an intervention. */
export function registerSweep(program: Command, environment: Environment): void {
  const command = program
    .command("sweep")
    .description("vary a number of an intervention: how do the pathways move, and where does the answer tip")
    .argument("[scenario]", "a scenario, YAML or JSON, with the intervention among others")
    .requiredOption("--field <name>", "the number of the intervention, e.g. ratePercent, by, times, strength")
    .requiredOption("--values <list>", "0,10,25, or from:to:step such as 0:50:5", numberList)
    .option("--vary <n or json>", "which intervention, counted from 1 (default: the only one with the field)")
    .option("--pathway <id>", "whose tipping point is sought (default: the most likely)")
    .option("--threshold <chance>", "the chance it is to cross (default: that of the next)", decimal);
  addModelOptions(command, BY_SCENARIO);
  addRunOptions(command, "simulated paths of each value", DEFAULT_ANALYSIS_PATHS.sweep);
  addOutputOptions(command, "the whole result")
    .addHelpText("after", EXAMPLES)
    .action((file: string | undefined, options: SweepOptions) => sweepOf(file, options, environment));
}

async function runSweep(varied: Varied, options: SweepOptions, environment: Environment): Promise<Sweep> {
  const { field, values, pathway, threshold, quiet } = options;
  const asked = { ...(await runSettings(options, environment)), pathway, threshold };
  try {
    return await watchedToTheEnd(environment, quiet === true, (watch) =>
      sweep(varied.model, { vary: varied.vary, field, values: values.numbers }, { ...asked, ...watch }),
    );
  } catch (error) {
    throw inItsPlace(error, varied);
  }
}

/** The command again, but for the size of the run. */
function commandWords(file: string | undefined, options: SweepOptions, { words }: NamedModel): string[] {
  const { vary, field, values, pathway, threshold } = options;
  return [
    "sweep",
    ...(file === undefined ? [] : [file]),
    ...words,
    ...(vary === undefined ? [] : ["--vary", vary]),
    ...["--field", field, "--values", values.written],
    ...(pathway === undefined ? [] : ["--pathway", pathway]),
    ...(threshold === undefined ? [] : ["--threshold", String(threshold)]),
  ];
}

async function sweepOf(
  written: string | undefined,
  options: SweepOptions,
  environment: Environment,
): Promise<void> {
  const { json, csv, quiet } = options;
  checkDestinations({ json, csv });
  const file = written === undefined ? undefined : await readScenarioFile(written, options);
  const base = await baseModel(options, file === undefined ? [] : [file]);
  if (!quiet) warnOfDrift(base.model, environment);
  const varied = variedOf(base.model, file, options.vary, options.field);
  const result = await runSweep(varied, options, environment);
  const { spec } = varied.model;
  const input = { sweep: result, spec, words: commandWords(written, options, base) };
  present(
    {
      document: result,
      rows: () => sweepRows(result, spec),
      columns: SWEEP_COLUMNS,
      lines: (page: Page) => sweepLines(input, page),
      warnings: result.provenance.warnings,
    },
    options,
    environment,
  );
}
