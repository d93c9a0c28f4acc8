import { floatsOfText } from "../../contracts/float-text";
import { keptBy } from "../../contracts/kept";
import type { EnsembleSpec, ModelSpec } from "../../contracts/model-spec";
import { sortedQuantile } from "../../statistics/quantile";
import { systematicRows } from "../../statistics/systematic-rows";

/** The columns of an ensemble by name, one value a draw. */
export type EnsembleColumns = ReadonlyMap<string, Float32Array>;

/** The columns that count, by name, as they stand; none where the text is too long or too short for them. */
export function columnsAsWritten({
  columns,
  draws,
  values,
  dropped,
}: EnsembleSpec): Map<string, Float32Array> {
  const numbers = floatsOfText(values, draws * columns.length);
  const found = new Map<string, Float32Array>();
  columns.forEach((name, at) => {
    if (numbers === undefined || dropped?.includes(name)) return;
    found.set(
      name,
      new Float32Array(draws).map((_, draw) => numbers[draw * columns.length + at] ?? 0),
    );
  });
  return found;
}

const equallyWeighted = /* @__PURE__ */ keptBy((ensemble: EnsembleSpec): EnsembleColumns => {
  const columns = columnsAsWritten(ensemble);
  const weights = floatsOfText(ensemble.weights ?? "", ensemble.draws);
  if (weights === undefined) return columns;
  const rows = systematicRows(weights);
  for (const [name, column] of columns)
    columns.set(
      name,
      column.map((_, draw) => column[rows[draw] ?? 0] ?? 0),
    );
  return columns;
});

/** The columns of a checked specification as its draws take them, all of one weight; none where it has no ensemble. */
export function columnsOf({ ensemble }: ModelSpec): EnsembleColumns {
  return ensemble === undefined ? new Map() : equallyWeighted(ensemble);
}

const sorted = /* @__PURE__ */ keptBy((column: Float32Array) => column.slice().sort());

/** The value of a column at a probability. */
export function columnQuantile(column: Float32Array, u: number): number {
  return sortedQuantile(sorted(column), u);
}
