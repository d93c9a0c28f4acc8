import type { ModelSpec } from "../../contracts/model-spec";
import { AT_RATE, lawOfMean, MEAN_SUFFIX } from "./names";

/** The parameter that each column is drawn from where the ensemble does not give it, if that has another name. */
function lawsOf({ factors }: ModelSpec): Map<string, string> {
  return new Map(
    factors.map((factor) => [`factors.${factor.id}.level${MEAN_SUFFIX}`, lawOfMean(factor)] as const),
  );
}

/** A specification in whose ensemble the columns of some parameters no longer count: they are drawn from their priors. */
export function withoutColumns(spec: ModelSpec, parameters: readonly string[]): ModelSpec {
  const { ensemble } = spec;
  const laws = lawsOf(spec);
  // The gate at rates follows from all of the gate.
  const isLost = (column: string) =>
    column === AT_RATE
      ? parameters.some((name) => name.startsWith("gate."))
      : parameters.includes(laws.get(column) ?? column);
  const lost = ensemble?.columns.filter(isLost) ?? [];
  if (ensemble === undefined || lost.length === 0) return spec;
  const dropped = [...new Set([...(ensemble.dropped ?? []), ...lost])].sort();
  return { ...spec, ensemble: { ...ensemble, dropped } };
}
