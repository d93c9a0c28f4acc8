// This build carries its own Buffer; the one for Node reads the global at import, which a browser lacks.
import { stringify } from "csv-stringify/browser/esm/sync";

/** A flag as the evidence tables write it; a list in one cell; any other object as JSON. */
const cast = {
  boolean: (value: boolean) => (value ? "1" : "0"),
  object: (value: object) => (Array.isArray(value) ? value.join(";") : JSON.stringify(value)),
};

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
  // Arrays, because a column name with a dot would be taken for a path into nested objects.
  const cells = rows.map((row) => columns.map((column) => row[column]));
  return stringify(columns.length === 0 ? [] : [columns, ...cells], { cast });
}

function fieldsOf(rows: readonly object[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
