import { issue, OptionsError } from "../contracts/errors";
import type { ModelSpec } from "../contracts/model-spec";
import { analysisOptionsSchema } from "../contracts/options";
import { LANES } from "../kernel/shape";
import { type Askable, resolveOptions, type Settings, type SimulateOptions } from "../simulation/options";

/** How far an analysis has come: paths of each of its models. */
export interface AnalysisProgress {
  readonly pathsDone: number;
  readonly pathsTotal: number;
  /** Models that run on each path, the base included. */
  readonly models: number;
}

/** Options that every analysis of several models takes; all may be left out. */
export interface AnalysisOptions
  extends Pick<
    SimulateOptions,
    "horizonMonths" | "paths" | "draws" | "seed" | "engine" | "executor" | "signal"
  > {
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
}

/**
 * Checks the options of an analysis and fills in the defaults.
 *
 * @param paths Paths of each model where the options name none.
 * @throws OptionsError listing every problem.
 */
export async function resolveAnalysis(options: Askable, spec: ModelSpec, paths?: number): Promise<Settings> {
  const asked = options.paths === undefined && paths !== undefined ? { ...options, paths } : options;
  return resolveOptions(asked, spec, analysisOptionsSchema);
}

/**
 * A spread across draws, or across the rounds of one draw, needs two.
 *
 * @throws OptionsError where there is one.
 */
export function mustVary({ draws, rounds }: Settings): void {
  if (draws * rounds > 1) return;
  const remedy = "Ask for more paths.";
  throw new OptionsError("The options cannot be used", [
    issue({
      code: "out-of-range",
      path: ["paths"],
      expected: `at least ${2 * LANES} paths`,
      received: String(LANES),
      remedy,
    }),
  ]);
}
