import type { Command } from "commander";
import { DEFAULT_HORIZON_MONTHS, type EngineName } from "../../contracts/options";
import { observe } from "../../inference/on-demand";
import { ledgerLines } from "../../report/observe/page";
import type { Page } from "../../report/page";
import { LEDGER_COLUMNS, ledgerRows } from "../../report/rows/ledger-rows";
import { addModelOptions, addOutputOptions, addRepeatOptions, type OutputOptions } from "../command-options";
import { checkDestinations, jsonText, writeData } from "../destination";
import { readDocument } from "../document";
import type { Environment } from "../environment";
import { evidenceFromDocument } from "../evidence-file";
import { type ModelOptions, namedModel } from "../model-source";
import { wholeNumber } from "../numbers";
import { present } from "../present";
import { watchedToTheEnd } from "../watched";

interface ObserveCommandOptions extends ModelOptions, OutputOptions {
  readonly horizon?: number;
  readonly draws?: number;
  readonly pathsPerDraw?: number;
  readonly seed?: string;
  readonly engine?: "auto" | EngineName;
  readonly save?: string;
}

const EXAMPLES = `
Examples:
  trilateral-pathways check evidence.yaml
  trilateral-pathways observe evidence.yaml                  what each piece says, and all together
  trilateral-pathways observe evidence.yaml --save after.json
  trilateral-pathways forecast --model after.json            the forecast after it
  trilateral-pathways observe evidence.yaml --json ledger.json

Evidence is what was seen: it moves beliefs about all that goes with it. What somebody does is a
scenario.`;

/** Adds `observe`: what evidence says, piece by piece. */
export function registerObserve(program: Command, environment: Environment): void {
  const command = program
    .command("observe")
    .description(
      "what was seen since: the draws of the model weighed by evidence, and the ledger of each piece",
    )
    .argument("<evidence>", "a document of evidence, YAML or JSON");
  addModelOptions(command)
    .option("--horizon <months>", `months ahead (default: ${DEFAULT_HORIZON_MONTHS})`, wholeNumber)
    .option("--draws <count>", "draws of a model without an ensemble (default: most that fit)", wholeNumber)
    .option("--paths-per-draw <count>", "paths of each, a multiple of 16 (default: 64)", wholeNumber)
    .option("--save <file>", "write the model after the evidence, which --model of other commands takes");
  addRepeatOptions(command, "kernel");
  addOutputOptions(command, "the ledger and the diagnostics")
    .addHelpText("after", EXAMPLES)
    .action((file: string, options: ObserveCommandOptions) => observeFile(file, options, environment));
}

async function observeFile(
  file: string,
  options: ObserveCommandOptions,
  environment: Environment,
): Promise<void> {
  const { json, csv, save, quiet, horizon, draws, pathsPerDraw, seed, engine } = options;
  checkDestinations({ json, csv, save });
  const { model } = await namedModel(options);
  const evidence = evidenceFromDocument(readDocument(file), model);
  const horizonMonths = horizon ?? model.spec.horizonMonths ?? DEFAULT_HORIZON_MONTHS;
  const asked = { horizonMonths, draws, pathsPerDraw, seed, engine };
  const seen = await watchedToTheEnd(environment, quiet === true, ({ signal, onProgress }) =>
    observe(model, evidence, {
      ...asked,
      signal,
      onProgress: ({ modelsDone, modelsTotal }) =>
        onProgress({ pathsDone: modelsDone, pathsTotal: modelsTotal, of: "models" }),
    }),
  );
  const { ledger, diagnostics } = seen;
  if (save !== undefined) writeData(save, jsonText(seen.model.spec), environment, quiet);
  const shown = { ledger, diagnostics, spec: model.spec, horizonMonths };
  present(
    {
      document: { ledger, diagnostics },
      rows: () => ledgerRows(ledger),
      columns: LEDGER_COLUMNS,
      lines: (page: Page) => ledgerLines(shown, page),
      warnings: diagnostics.warnings,
    },
    options,
    environment,
  );
}
