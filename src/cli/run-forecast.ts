import type { AbortError } from "../contracts/errors";
import type { Forecast } from "../contracts/forecast";
import type { Model } from "../model/define";
import type { Progress, SimulateOptions } from "../simulation/options";
import { simulate } from "../simulation/simulate";
import type { Environment } from "./environment";
import { watched } from "./watched";

/** What came of a run. */
export interface Outcome {
  readonly forecast: Forecast;
  /** How it was stopped, and how many paths it was to have; absent where it came to its end. */
  readonly stopped?: { readonly error: AbortError; readonly pathsTotal: number };
}

function stoppedOutcome(error: AbortError, { partial, pathsTotal }: Progress): Outcome {
  const { provenance } = partial;
  const warning = `The run was stopped after ${provenance.paths} of ${pathsTotal} paths.`;
  const warnings = [...provenance.warnings, warning];
  return {
    forecast: { ...partial, provenance: { ...provenance, warnings } },
    stopped: { error, pathsTotal },
  };
}

/**
 * Runs a simulation that an interruption stops: what is done by then is the outcome.
 *
 * @throws AbortError where it is stopped before anything is done; whatever `simulate` throws.
 */
export async function runForecast(
  model: Model,
  options: SimulateOptions,
  environment: Environment,
  quiet: boolean,
): Promise<Outcome> {
  const outcome = await watched<Forecast, Progress>(environment, quiet, (watch) =>
    simulate(model, { ...options, ...watch }),
  );
  return "error" in outcome ? stoppedOutcome(outcome.error, outcome.last) : { forecast: outcome.done };
}
