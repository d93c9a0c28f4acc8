import type { ModelSpec } from "../../contracts/model-spec";
import type { Question } from "../protocol";

/**
 * The question whose answer another is compared with: the world before the sliders moved, else the world without the scenario.
 * Undefined where there is neither.
 */
export function beforeOf(question: Question, { horizonMonths }: ModelSpec): Question | undefined {
  if (question.interventions.length > 0) return { ...question, interventions: [] };
  if (question.scenario === undefined) return undefined;
  // A scenario may name the horizon, which holds for what it is compared with.
  return { ...question, scenario: undefined, horizonMonths: question.horizonMonths ?? horizonMonths };
}

/** Questions of one key are the same. */
export const keyOf = ({ preset, scenario, horizonMonths, seed, paths, interventions }: Question): string =>
  JSON.stringify([preset, scenario, horizonMonths, seed, paths, interventions]);
