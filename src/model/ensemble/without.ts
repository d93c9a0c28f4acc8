import type { ModelSpec } from "../../contracts/model-spec";
import { AT_RATE, MEAN_SUFFIX } from "./names";

/** Whether a column goes with a parameter: a level has a column for its mean, and the gate at rates follows from all of the gate. */
function goesWith(column: string, parameter: string): boolean {
  if (column === AT_RATE) return parameter.startsWith("gate.");
  return column === parameter || column === `${parameter}${MEAN_SUFFIX}`;
}

/** A specification in whose ensemble the columns of some parameters no longer count: they are drawn from their priors. */
export function withoutColumns(spec: ModelSpec, parameters: readonly string[]): ModelSpec {
  const { ensemble } = spec;
  const lost = ensemble?.columns.filter((column) => parameters.some((name) => goesWith(column, name))) ?? [];
  if (ensemble === undefined || lost.length === 0) return spec;
  const dropped = [...new Set([...(ensemble.dropped ?? []), ...lost])].sort();
  return { ...spec, ensemble: { ...ensemble, dropped } };
}
