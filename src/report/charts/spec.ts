/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/** The version of Vega-Lite the charts are written for. */
export const SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

/**
 * A chart as a Vega-Lite 6 specification: plain JSON, the data inlined, the same for the same result. It holds no expression
 * made of data, and ids are values of its data, never names of fields.
 */
export interface ChartSpec extends JsonObject {
  readonly $schema: typeof SCHEMA;
  /** The chart in words, for screen readers. */
  readonly description: string;
  readonly layer: readonly JsonObject[];
}

/** One kind of mark; the rows are those of the group it stands in. */
export const marks = (mark: JsonObject, encoding: JsonObject): JsonObject => ({ mark, encoding });

/** Several kinds of marks over the same rows; nothing where there are no rows. */
export function group(rows: readonly JsonObject[], layers: readonly JsonObject[]): JsonObject[] {
  return rows.length === 0 ? [] : [{ data: { values: rows }, layer: layers }];
}

/** A field as text. */
export const text = (field: string): JsonObject => ({ field, type: "nominal" });

/** A field that holds a colour or a shape. */
export const asGiven = (field: string): JsonObject => ({ field, type: "nominal", scale: null, legend: null });

/** A position that a field gives in pixels. */
export const pixels = (field: string): JsonObject => ({
  field,
  type: "quantitative",
  scale: null,
  axis: null,
});

/** A field that holds an opacity. */
export const asNumber = (field: string): JsonObject => ({
  field,
  type: "quantitative",
  scale: null,
  legend: null,
});
