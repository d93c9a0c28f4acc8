import { listed, oneLine } from "../format";
import { wrap } from "../layout";
import { matrixLines } from "../matrix";
import type { Page } from "../page";
import { estimateText, isNothing, isTold, NOT_TOLD } from "../points";
import { endMonth } from "../window";
import type { Side } from "./input";

/** Differences of the means of the headline indices at the horizon, each in its own unit; those that stay are only named. */
export function indices({ alternative, input: { comparison } }: Side, page: Page): string[] {
  const items = alternative.factors
    .filter(({ kind }) => kind === "index")
    .map(({ label, unit, difference, standardError }) => ({
      label: oneLine(label),
      unit: oneLine(unit),
      change: { difference: difference.at(-1) ?? 0, standardError: standardError.at(-1) ?? 0 },
    }));
  const rows = items
    .filter(({ change }) => !isNothing(change))
    .map(({ label, unit, change }) => ({
      label: `${label} (${unit})`,
      cells: [estimateText(change, 2) + (isTold(change) ? " " : NOT_TOLD)],
    }));
  const still = items.filter(({ change }) => isNothing(change)).map(({ label }) => label);
  const names = [`${endMonth(comparison.provenance)} `];
  return [
    ...matrixLines({ corner: "means of the indices", names, rows }, page),
    ...(still.length === 0 ? [] : wrap(`Unchanged: ${listed(still)}.`, page.width, 2).map(page.paint.quiet)),
  ];
}
