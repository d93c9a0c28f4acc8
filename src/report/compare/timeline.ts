import { matrixLines } from "../matrix";
import { tableName } from "../names";
import type { Page } from "../page";
import { markedPoints } from "../points";
import type { Side } from "./input";

/** About so many columns, at whole half-years. */
const COLUMNS = 4;
const HALF_YEAR = 6;

/** Months ahead that a table of so many shows: whole half-years, and the last. */
export function monthsShown(horizonMonths: number): number[] {
  const step = Math.ceil(horizonMonths / COLUMNS / HALF_YEAR) * HALF_YEAR;
  const marks = Array.from({ length: Math.floor(horizonMonths / step) }, (_, index) => (index + 1) * step);
  return marks.at(-1) === horizonMonths ? marks : [...marks, horizonMonths];
}

/** How the differences come about: for windows that end on the way to the horizon. */
export function timeline({ alternative, input: { spec } }: Side, page: Page): string[] {
  const shown = monthsShown(alternative.timeline.length).flatMap((month) => {
    const point = alternative.timeline[month - 1];
    return point === undefined ? [] : [point];
  });
  if (shown.length < 2) return [];
  const rows = spec.pathways.map(({ id }) => ({
    label: tableName(spec, id),
    cells: shown.map(({ pathways }) => {
      const one = pathways[id];
      return one === undefined ? "" : markedPoints(one);
    }),
  }));
  const names = shown.map(({ month }) => `${month} `);
  return matrixLines({ corner: "points, window to", names, rows }, page);
}
