import { createFormatValue, json2csv } from "csv42";
import { once } from "../contracts/once";

const formatter = /* @__PURE__ */ once(() => createFormatValue(","));

/** A flag as the evidence tables write it; a list in one cell; any other object as JSON. */
function cell(value: unknown): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (!Array.isArray(value)) return formatter()(value);
  return value.length === 0 ? "" : formatter()(value.join(";"));
}

/**
 * Rows as CSV text (RFC 4180, lines ending in `\n`) with a header.
 *
 * `null` and `undefined` are empty cells, flags 0 or 1, lists are joined by `;`. Text is written as it is: a cell
 * that begins with `=` is a formula to a spreadsheet.
 *
 * @param columns fields to write, in this order; by default every field of any row, in order of appearance.
 */
export function toCsvText(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns = fieldsOf(rows),
): string {
  if (columns.length === 0) return "";
  // Read by name: a column with a dot would be taken for a path into nested objects.
  const fields = columns.map((name) => ({ name, getValue: (row: (typeof rows)[number]) => row[name] }));
  return json2csv([...rows], { eol: "\n", fields, formatValue: cell });
}

function fieldsOf(rows: readonly object[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
