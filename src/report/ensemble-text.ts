import type { ModelSpec } from "../contracts/model-spec";
import type { EnsembleBelief } from "../model/ensemble/quantiles";
import { counted, oneLine } from "./format";
import { priorText } from "./prior-text";

/** What an ensemble says of a number, in words. */
export function beliefText({ p05, p50, p95, basis }: EnsembleBelief): string {
  return `${priorText({ quantiles: { p05, p50, p95 } })} [${basis}]`;
}

/** What the ensemble of a model is and where it comes from; nothing where it has none. */
export function ensembleTexts({ ensemble }: ModelSpec): string[] {
  if (ensemble === undefined) return [];
  const { id, draws, columns, dropped = [], basis, source, note } = ensemble;
  const numbers = counted(columns.length - dropped.length, "number");
  return [
    `${oneLine(id)}: ${counted(draws, "joint draw")} of ${numbers} [${basis}], in place of their priors.`,
    ...(dropped.length === 0
      ? []
      : [`No longer drawn from it, since they were set: ${dropped.map(oneLine).join(", ")}.`]),
    ...(note === undefined ? [] : [oneLine(note)]),
    ...(source.length === 0 ? [] : [`sources: ${source.map(oneLine).join(", ")}`]),
  ];
}
