import type { Comparison } from "../contracts/analysis/comparison";
import { OptionsError } from "../contracts/errors";
import type { Model } from "../model/define";
import type { SimulateOptions } from "../simulation/options";
import type { Environment } from "./environment";
import { compareModels } from "./run-compare";
import { type Outcome, runForecast } from "./run-forecast";

/** What came of a scenario: its forecast, and the same paths in the world as it is. */
export interface ScenarioOutcome extends Outcome {
  /** Base and scenario under its name; absent where the run is too small to tell differences. */
  readonly against?: Comparison | undefined;
}

/** What a run is asked for; how it goes is told here. */
type Asked = Omit<SimulateOptions, "onProgress" | "signal">;

/** What the scenario is called while it runs: its own name may be anything. */
const CHANGED = "scenario";

/** Who runs, where, and how loudly. */
interface Where {
  readonly environment: Environment;
  readonly quiet: boolean;
}

/** What a run of this size compares with; undefined for sixteen paths of one draw, among which nothing varies. */
async function compared(
  base: Model,
  changed: { readonly name: string; readonly model: Model },
  options: Omit<Asked, "precision">,
  { environment, quiet }: Where,
): Promise<ScenarioOutcome | undefined> {
  const { name, model } = changed;
  try {
    const { comparison, stopped } = await compareModels(
      base,
      { [CHANGED]: model },
      options,
      environment,
      quiet,
    );
    const alternative = comparison.alternatives[CHANGED];
    if (alternative === undefined) return undefined;
    const against = { ...comparison, alternatives: { [name]: alternative } };
    return { forecast: alternative.forecast, against, ...(stopped && { stopped }) };
  } catch (error) {
    if (error instanceof OptionsError) return undefined;
    throw error;
  }
}

/**
 * The forecast of a scenario beside the world as it is, on the same random numbers: twice the work of a forecast, which is the
 * same to the last digit. With a precision to reach, the forecast comes first, and says how many paths both need.
 *
 * @throws AbortError where it is stopped before anything is done; whatever `simulate` throws.
 */
export async function runScenario(
  base: Model,
  changed: { readonly name: string; readonly model: Model },
  options: Asked,
  where: Where,
): Promise<ScenarioOutcome> {
  const { precision, ...size } = options;
  const alone = () => runForecast(changed.model, options, where.environment, where.quiet);
  if (precision === undefined) return (await compared(base, changed, size, where)) ?? alone();
  const outcome = await alone();
  if (outcome.stopped !== undefined) return outcome;
  const { paths, draws, horizonMonths } = outcome.forecast.provenance;
  const both = await compared(base, changed, { ...size, paths, draws, horizonMonths }, where);
  return both?.stopped === undefined ? { ...outcome, against: both?.against } : outcome;
}
