import { oneLine } from "../format";
import { matrixLines } from "../matrix";
import type { Page } from "../page";
import { markedPoints } from "../points";
import { endMonth } from "../window";
import type { Side } from "./input";

/** How much likelier each indicator is: in the window that ends at the horizon, and in some window on the way. */
export function indicators({ alternative, input: { comparison } }: Side, page: Page): string[] {
  const at = (differences: readonly number[], errors: readonly number[]) =>
    markedPoints({ difference: differences.at(-1) ?? 0, standardError: errors.at(-1) ?? 0 });
  const rows = alternative.indicators.map((item) => ({
    label: oneLine(item.id),
    cells: [at(item.differenceIn, item.standardErrorIn), at(item.differenceBy, item.standardErrorBy)],
  }));
  const names = [`window to ${endMonth(comparison.provenance)} `, "any by then "];
  return matrixLines({ corner: "indicators, points", names, rows }, page);
}
