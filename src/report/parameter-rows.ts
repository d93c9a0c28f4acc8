import type { NamedParameter } from "../model/parameters";

/** Columns of a table of parameters. */
export const PARAMETER_COLUMNS = ["name", "prior", "basis", "source", "note"] as const;

/** Parameters as rows; the prior as in a model document, sources as a list of keys. */
export function parameterRows(
  parameters: readonly NamedParameter[],
): Readonly<Record<(typeof PARAMETER_COLUMNS)[number], unknown>>[] {
  return parameters.map(({ name, parameter: { prior, basis, source, note } }) => ({
    name,
    prior,
    basis,
    source,
    note,
  }));
}
