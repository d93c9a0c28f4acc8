import type { Command } from "commander";
import { tornado } from "../../analysis/tornado";
import { DEFAULT_ANALYSIS_PATHS } from "../../contracts/options";
import type { Page } from "../../report/page";
import { TORNADO_COLUMNS, tornadoRows } from "../../report/rows/tornado-rows";
import { tornadoLines } from "../../report/tornado/page";
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
import type { ModelOptions } from "../model-source";
import { positiveNumber } from "../numbers";
import { mustBePathway } from "../pathway-option";
import { present } from "../present";
import { warnOfDrift } from "../preset-drift";
import { readScenarioFile, withScenario } from "../scenario-file";
import { watchedToTheEnd } from "../watched";

interface TornadoOptions extends ModelOptions, RunOptions, OutputOptions {
  readonly inputs?: string;
  readonly pathway?: string;
  readonly top: number;
}

const TOP = 20;

const EXAMPLES = `
Examples:
  trilateral-pathways tornado                           every number that is drawn, one at a time
  trilateral-pathways tornado --pathway damage --top 10
  trilateral-pathways tornado tariffs.yaml --inputs acts.rate,gate.sharpness
  trilateral-pathways tornado --csv tornado.csv --quiet

Names of inputs are those of the command model. Every input runs two models: this takes a while.`;

/** Adds `tornado`: how far each input alone moves the forecast. */
export function registerTornado(program: Command, environment: Environment): void {
  const command = program
    .command("tornado")
    .description("put each input at both ends of its prior: which of them moves the forecast most")
    .argument("[scenario]", "a scenario, YAML or JSON, that is done to the world first")
    .option("--inputs <names>", "only these, separated by commas (default: every parameter that is drawn)")
    .option("--pathway <id>", "the pathway to draw and to order by (default: order by all of them)")
    .option("--top <count>", "how many to list; data has them all", positiveNumber, TOP);
  addModelOptions(command, BY_SCENARIO);
  addRunOptions(command, "simulated paths of each model", DEFAULT_ANALYSIS_PATHS.tornado);
  addOutputOptions(command, "the whole result")
    .addHelpText("after", EXAMPLES)
    .action((file: string | undefined, options: TornadoOptions) => tornadoOf(file, options, environment));
}

function commandWords(
  file: string | undefined,
  { inputs, pathway, top }: TornadoOptions,
  model: readonly string[],
): string[] {
  return [
    "tornado",
    ...(file === undefined ? [] : [file]),
    ...model,
    ...(inputs === undefined ? [] : ["--inputs", inputs]),
    ...(pathway === undefined ? [] : ["--pathway", pathway]),
    ...(top === TOP ? [] : ["--top", String(top)]),
  ];
}

async function tornadoOf(
  written: string | undefined,
  options: TornadoOptions,
  environment: Environment,
): Promise<void> {
  const { json, csv, quiet, pathway, top } = options;
  checkDestinations({ json, csv });
  const file = written === undefined ? undefined : await readScenarioFile(written, options);
  const { model: base, words } = await baseModel(options, file === undefined ? [] : [file]);
  if (!quiet) warnOfDrift(base, environment);
  const model = file === undefined ? base : withScenario(base, file);
  mustBePathway(pathway, "pathway", model.spec);
  const inputs = options.inputs?.split(",").map((name) => name.trim());
  const settings = await runSettings(options, environment);
  const result = await watchedToTheEnd(environment, quiet === true, (watch) =>
    tornado(model, { ...settings, inputs, ...watch }),
  );
  const input = {
    tornado: result,
    spec: model.spec,
    words: commandWords(written, options, words),
    pathway,
    top,
  };
  present(
    {
      document: result,
      rows: () => tornadoRows(result),
      columns: TORNADO_COLUMNS,
      lines: (page: Page) => tornadoLines(input, page),
      warnings: result.provenance.warnings,
    },
    options,
    environment,
  );
}
