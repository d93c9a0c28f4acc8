import type { Alternative } from "../analysis/alternatives";
import { type CompareOptions, type CompareProgress, compare } from "../analysis/compare";
import type { Comparison } from "../contracts/analysis/comparison";
import type { AbortError } from "../contracts/errors";
import type { Model } from "../model/define";
import type { NamedScenarios } from "./alternatives";
import type { Environment } from "./environment";
import { inTheirFiles } from "./locate-alternatives";
import { watched } from "./watched";

/** What came of a comparison. */
export interface CompareOutcome {
  readonly comparison: Comparison;
  /** How it was stopped, and how many paths it was to have; absent where it came to its end. */
  readonly stopped?: { readonly error: AbortError; readonly pathsTotal: number };
}

function stoppedOutcome(error: AbortError, { partial, pathsTotal }: CompareProgress): CompareOutcome {
  const { provenance } = partial;
  const warning = `The run was stopped after ${provenance.paths} of ${pathsTotal} paths.`;
  const warnings = [...provenance.warnings, warning];
  return {
    comparison: { ...partial, provenance: { ...provenance, warnings } },
    stopped: { error, pathsTotal },
  };
}

/**
 * Compares a model with what stands against it until an interruption stops it: what is done by then is the outcome.
 *
 * @throws AbortError where it is stopped before anything is done; whatever `compare` throws.
 */
export async function compareModels(
  model: Model,
  alternatives: Readonly<Record<string, Alternative>>,
  options: CompareOptions,
  environment: Environment,
  quiet: boolean,
): Promise<CompareOutcome> {
  const outcome = await watched<Comparison, CompareProgress>(environment, quiet, (watch) =>
    compare(model, alternatives, { ...options, ...watch }),
  );
  return "error" in outcome ? stoppedOutcome(outcome.error, outcome.last) : { comparison: outcome.done };
}

/**
 * Compares scenarios with a model until an interruption stops it: what is done by then is the outcome.
 *
 * @throws AbortError where it is stopped before anything is done; ScenarioError with the places of its issues in the files
 * of the scenarios; whatever `compare` throws.
 */
export async function runCompare(
  model: Model,
  scenarios: NamedScenarios,
  options: CompareOptions,
  environment: Environment,
  quiet: boolean,
): Promise<CompareOutcome> {
  const alternatives = Object.fromEntries([...scenarios].map(([name, { scenario }]) => [name, scenario]));
  try {
    return await compareModels(model, alternatives, options, environment, quiet);
  } catch (error) {
    throw inTheirFiles(error, scenarios);
  }
}
