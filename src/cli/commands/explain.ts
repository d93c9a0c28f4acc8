import type { Command } from "commander";
import { attribute } from "../../analysis/attribute";
import { DEFAULT_ANALYSIS_PATHS } from "../../contracts/options";
import { explainLines } from "../../report/explain/page";
import type { Page } from "../../report/page";
import { ATTRIBUTION_COLUMNS, attributionRows } from "../../report/rows/attribution-rows";
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
import { present } from "../present";
import { warnOfDrift } from "../preset-drift";
import { readScenarioFile, withScenario } from "../scenario-file";
import { watchedToTheEnd } from "../watched";

interface ExplainOptions extends ModelOptions, RunOptions, OutputOptions {
  readonly against?: string;
}

const EXAMPLES = `
Examples:
  trilateral-pathways explain tariffs.yaml
  trilateral-pathways explain tariffs.yaml --against summit.yaml
  trilateral-pathways explain tariffs.yaml --csv shares.csv --quiet

The change is shared out twice: among the interventions, and among the ways they work.`;

/** Adds `explain`: what of a scenario moves the forecast, and how. */
export function registerExplain(program: Command, environment: Environment): void {
  const command = program
    .command("explain")
    .description("share out what a scenario changes: by what was done, and by how it works")
    .argument("<scenario>", "a scenario, YAML or JSON")
    .option("--against <file>", "another scenario to start from (default: the world as it is)");
  addModelOptions(command, BY_SCENARIO);
  addRunOptions(command, "simulated paths of each model", DEFAULT_ANALYSIS_PATHS.attribute);
  addOutputOptions(command, "the whole result")
    .addHelpText("after", EXAMPLES)
    .action((file: string, options: ExplainOptions) => explain(file, options, environment));
}

async function explain(written: string, options: ExplainOptions, environment: Environment): Promise<void> {
  const { json, csv, quiet, against } = options;
  checkDestinations({ json, csv });
  const file = await readScenarioFile(written, options);
  const other = against === undefined ? undefined : await readScenarioFile(against, options);
  const { model, words } = await baseModel(options, other === undefined ? [file] : [file, other]);
  if (!quiet) warnOfDrift(model, environment);
  const from = other === undefined ? model : withScenario(model, other);
  const to = withScenario(model, file);
  const settings = await runSettings(options, environment);
  const attribution = await watchedToTheEnd(environment, quiet === true, (watch) =>
    attribute({ from, to }, { ...settings, ...watch }),
  );
  const input = {
    attribution,
    spec: model.spec,
    from: other?.scenario.name ?? "the world as it is",
    to: file.scenario.name,
    words: ["explain", written, ...(against === undefined ? [] : ["--against", against]), ...words],
  };
  present(
    {
      document: attribution,
      rows: () => attributionRows(attribution),
      columns: ATTRIBUTION_COLUMNS,
      lines: (page: Page) => explainLines(input, page),
      warnings: attribution.provenance.warnings,
    },
    options,
    environment,
  );
}
