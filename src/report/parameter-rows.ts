import type { ModelSpec } from "../contracts/model-spec";
import { ensembleBelief } from "../model/ensemble/quantiles";
import type { NamedParameter } from "../model/parameters";

/** Columns of a table of parameters. */
export const PARAMETER_COLUMNS = ["name", "prior", "basis", "source", "note", "ensemble"] as const;

/**
 * Parameters as rows; the prior as in a model document, sources as a list of keys, and where the model has an ensemble its
 * quantiles and basis beside the prior.
 */
export function parameterRows(
  spec: ModelSpec,
  parameters: readonly NamedParameter[],
): Readonly<Record<(typeof PARAMETER_COLUMNS)[number], unknown>>[] {
  return parameters.map(({ name, parameter }) => {
    const { prior, basis, source, note } = parameter;
    return { name, prior, basis, source, note, ensemble: ensembleBelief(spec, { name, parameter }) };
  });
}
