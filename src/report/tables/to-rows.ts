import { type ResultName, type Results, resultName } from "../../contracts/results";
import { type Labels, UNLABELLED } from "../rows/forecast-rows";
import { aligned, type TableRow } from "./table";
import { tables } from "./tables";
import { unknownPart } from "./unknown-part";

const isEmpty = (part: unknown): boolean =>
  part === null || (typeof part === "object" && Object.keys(part).length === 0);

/**
 * A result, or any part of one, as tidy rows: flat objects with the same keys in the same order, one value a column, ready
 * for Arquero, DuckDB or a chart.
 *
 * A whole forecast, comparison (or alternative), sweep, tornado, attribution or lever ranking is one number a row, named by
 * `measure`, as `--csv` writes it. A part is one observation a row, its numbers in columns of the same names: a pathway, a
 * channel in a month, a flip. Chances, shares and their errors lie between 0 and 1; a column of a series is in the unit that
 * `unit` says. What is not known is null. A part that is empty has no rows.
 *
 * @param part a result or a part of one, also when read back from JSON; or rows, which are given the same columns.
 * @param labels the spec of the model, for the labels of pathways and countries; by default their ids.
 * @throws OptionsError where it is none of these; the message lists them.
 * @example toRows(forecast.channels)
 */
export function toRows(part: unknown, labels: Labels = UNLABELLED): TableRow[] {
  if (isEmpty(part)) return [];
  const name = resultName(part);
  if (name === undefined) throw unknownPart("There is no table of this", part);
  return aligned(tableOf(name, part, labels));
}

/** The schema of the name has found the part to be one. */
function tableOf<N extends ResultName>(name: N, part: unknown, labels: Labels): TableRow[] {
  return tables()[name](part as Results[N], labels);
}
