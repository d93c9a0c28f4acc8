import { type ResultName, resultName } from "../../contracts/results";
import type { TableRow } from "../tables/table";
import { toRows } from "../tables/to-rows";
import { unknownPart } from "../tables/unknown-part";

/** A Vega-Lite specification. */
export interface ChartLike {
  readonly $schema: string;
  readonly title?: unknown;
  readonly description?: unknown;
}

/**
 * What is to be shown, and what it is. It brings its rows along, so that what draws it, which is loaded on demand, needs
 * nothing that an app without notebooks could otherwise leave out.
 */
export type Shown =
  | { readonly kind: "chart"; readonly chart: ChartLike }
  | {
      readonly kind: "result";
      readonly name: ResultName;
      readonly result: unknown;
      readonly rows: () => TableRow[];
    };

/** Whether a value is a chart of this library or any other Vega-Lite specification. */
function isChart(value: unknown): value is ChartLike {
  if (typeof value !== "object" || value === null || !("$schema" in value)) return false;
  const { $schema } = value;
  return typeof $schema === "string" && $schema.startsWith("https://vega.github.io/schema/vega-lite/");
}

/** Says what a value is; refuses what is neither a result, nor a part of one, nor a chart. */
export function shownOf(value: unknown): Shown {
  if (isChart(value)) return { kind: "chart", chart: value };
  const name = value === null ? undefined : resultName(value);
  if (name === undefined) throw unknownPart("This cannot be displayed", value, ["a chart"]);
  return { kind: "result", name, result: value, rows: () => toRows(value) };
}
