import { toCsvText } from "../csv";
import type { Labels } from "../rows/forecast-rows";
import { toRows } from "./to-rows";

/**
 * The rows of {@link toRows} as CSV text (RFC 4180) with a header. What is not known is an empty cell, a flag 0 or 1; text
 * is written as it is, so that a cell that begins with `=` is a formula to a spreadsheet.
 *
 * @throws OptionsError where there is no table of the part.
 */
export function toCSV(part: unknown, labels?: Labels): string {
  return toCsvText(toRows(part, labels));
}
