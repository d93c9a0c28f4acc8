import { listed, oneLine } from "../format";
import { wrap } from "../layout";
import { matrixLines } from "../matrix";
import type { Page } from "../page";
import { estimateText, isNothing, isTold, NOT_TOLD } from "../points";
import { endMonth } from "../window";
import type { Side } from "./input";

/** Headline indices whose means differ at the horizon, each in its own unit, and the labels of those that stay. */
export function movedIndices({ alternative }: Side) {
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
  return { rows, still };
}

/** The same as a table with a note. */
export function indices(side: Side, page: Page): string[] {
  const { rows, still } = movedIndices(side);
  const names = [`${endMonth(side.input.comparison.provenance)} `];
  return [
    ...matrixLines({ corner: "means of the indices", names, rows }, page),
    ...(still.length === 0 ? [] : wrap(`Unchanged: ${listed(still)}.`, page.width, 2).map(page.paint.quiet)),
  ];
}
