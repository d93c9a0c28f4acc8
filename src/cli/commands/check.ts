import type { Command } from "commander";
import {
  EvidenceError,
  type Issue,
  issue,
  ModelError,
  OptionsError,
  ScenarioError,
  TrilateralError,
} from "../../contracts/errors";
import { evidenceSummary } from "../../report/check/evidence-summary";
import { modelSummary } from "../../report/check/model-summary";
import { scenarioSummary } from "../../report/check/scenario-summary";
import { problemLines } from "../../report/problems";
import { resolveOptions } from "../../simulation/options";
import { warningsFor } from "../../simulation/warnings";
import { baseModel } from "../base-model";
import { addModelOptions, BY_SCENARIO } from "../command-options";
import { type Document, readDocument } from "../document";
import { kindOf } from "../document-kind";
import type { Environment } from "../environment";
import { evidenceFromDocument } from "../evidence-file";
import { EXIT, type ExitCode } from "../exit-codes";
import { type ModelOptions, modelFromDocument, namedModel } from "../model-source";
import { resultPage } from "../paint";
import { warnOfDrift } from "../preset-drift";
import { scenarioFromDocument, withScenario } from "../scenario-file";

interface CheckOptions extends ModelOptions {
  readonly color: boolean;
}

const HELP = `
Lists every problem with its path, line and column, what was expected, what was
received and what to do. Exit code 0 where there is none, 2 where there is one.
A scenario or evidence is also checked against its model: factors, channels, months.

Examples:
  trilateral-pathways check tariffs.yaml
  trilateral-pathways check tariffs.yaml --model my-model.json
  trilateral-pathways model --json my-model.json
  trilateral-pathways check my-model.json`;

/** Adds `check`: validates a model, a scenario or evidence. */
export function registerCheck(
  program: Command,
  environment: Environment,
  exitWith: (code: ExitCode) => void,
): void {
  const command = program
    .command("check")
    .description("validate a model, a scenario or evidence, YAML or JSON, and list every problem")
    .argument("<file>", "the document");
  addModelOptions(command, BY_SCENARIO)
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)")
    .addHelpText("after", HELP)
    .action(async (file: string, options: CheckOptions) => {
      const page = resultPage(environment, options.color);
      const issues = await issuesOf(file, options, environment);
      if (issues.length === 0) return;
      environment.out(`${problemLines(file, issues, page).join("\n")}\n`);
      exitWith(EXIT.badInput);
    });
}

/** Problems of a file; where there is none, what it holds has been said. */
async function issuesOf(
  file: string,
  options: CheckOptions,
  environment: Environment,
): Promise<readonly Issue[]> {
  try {
    const document = readDocument(file);
    const kind = kindOf(document.value);
    if (typeof kind !== "string") return [{ ...kind, file }];
    await CHECKS[kind](document, options, environment);
    return [];
  } catch (error) {
    if (![ModelError, ScenarioError, EvidenceError].some((type) => error instanceof type)) throw error;
    if (!(error instanceof TrilateralError)) throw error;
    return error.issues;
  }
}

function mustNotName({ preset, model }: CheckOptions): void {
  const named = Object.entries({ preset, model }).filter(([, value]) => value !== undefined);
  if (named.length === 0) return;
  const parts = { code: "invalid-option", expected: "a scenario to check against it", received: "a model" };
  const remedy = "Leave the option out.";
  const issues = named.map(([option]) => issue({ ...parts, path: [option], subject: `--${option}`, remedy }));
  throw new OptionsError("The document cannot be checked", issues);
}

function checkModel(document: Document, options: CheckOptions, environment: Environment): void {
  mustNotName(options);
  const model = modelFromDocument(document);
  environment.out(`${modelSummary(document.file, model).join("\n")}\n`);
  warnOfDrift(model, environment);
}

async function checkScenario(
  document: Document,
  options: CheckOptions,
  environment: Environment,
): Promise<void> {
  const file = await scenarioFromDocument(document, options);
  const { spec } = withScenario((await baseModel(options, [file])).model, file);
  const settings = await resolveOptions({}, spec);
  environment.out(`${scenarioSummary(file.file, file.scenario, spec, settings.horizonMonths).join("\n")}\n`);
  for (const warning of warningsFor(spec, settings)) environment.err(`warning: ${warning}\n`);
}

async function checkEvidence(
  document: Document,
  options: CheckOptions,
  environment: Environment,
): Promise<void> {
  const { model } = await namedModel(options);
  const evidence = evidenceFromDocument(document, model);
  environment.out(`${evidenceSummary(document.file, evidence, model.spec).join("\n")}\n`);
}

const CHECKS = { "a model": checkModel, "a scenario": checkScenario, evidence: checkEvidence } as const;
