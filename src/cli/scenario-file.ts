import { type Issue, issue, ScenarioError, TrilateralError } from "../contracts/errors";
import type { Scenario } from "../contracts/scenario/scenario";
import type { Model } from "../model/define";
import { PRESETS, type PresetName, presetModel } from "../model/presets";
import { type Document, readDocument } from "./document";
import { kindName } from "./document-kind";
import { type ModelOptions, namedModel, namesModel } from "./model-source";

/** Documents that somebody could take for a scenario. */
const OTHER_KINDS = ["a model", "a forecast", "evidence"];

/** A scenario with the file it was read from. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario;
  /** Issues about the scenario with file, line and column, in the order of the text. */
  locate(issues: readonly Issue[]): Issue[];
}

/** The model a scenario is read for: that of the options, else the one it names. One that is not built in is told later. */
async function intendedModel(
  options: ModelOptions,
): Promise<(name: string | undefined) => Model | undefined> {
  const { model } = await namedModel(options);
  return (name) => {
    if (namesModel(options) || name === undefined) return model;
    return isPreset(name) ? (presetModel(name) as Model) : undefined;
  };
}

const isPreset = (name: string): name is PresetName => (PRESETS as readonly string[]).includes(name);

/**
 * The scenario that a document describes.
 *
 * @throws ScenarioError with every problem of the document, each with file, line and column.
 */
export async function scenarioFromDocument(
  { file, text, format }: Document,
  options: ModelOptions,
): Promise<ScenarioFile> {
  // The parser of expressions takes longer to load than all the rest: only who reads a scenario waits for it.
  const { readScenario } = await import("../scenario/read-scenario");
  const model = await intendedModel(options);
  const inFile = (issues: readonly Issue[]): Issue[] => issues.map((one) => ({ ...one, file }));
  try {
    const { scenario, locate } = readScenario(text, {
      format,
      model,
    });
    return { file, scenario, locate: (issues) => inFile(locate(issues)) };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError("The scenario cannot be read", inFile(error.issues));
  }
}

/**
 * Reads the scenario of a file, YAML or JSON.
 *
 * @throws what `readDocument` and `scenarioFromDocument` throw; ScenarioError where the file holds something else.
 */
export async function readScenarioFile(file: string, options: ModelOptions): Promise<ScenarioFile> {
  const document = readDocument(file);
  const kind = kindName(document.value);
  if (OTHER_KINDS.includes(kind)) {
    const remedy = "Name a file with interventions.";
    const parts = {
      code: "unknown-document",
      path: [],
      file,
      expected: "a scenario",
      received: kind,
      remedy,
    };
    throw new ScenarioError("The scenario cannot be read", [issue(parts)]);
  }
  return scenarioFromDocument(document, options);
}

/**
 * A model with a scenario done to its world.
 *
 * @throws ScenarioError with what the model says against it, at its places in the file.
 */
export function withScenario(model: Model, { scenario, locate }: ScenarioFile): Model {
  try {
    return model.with(scenario);
  } catch (error) {
    if (!(error instanceof TrilateralError)) throw error;
    throw new ScenarioError("The scenario cannot be used", locate(error.issues));
  }
}
