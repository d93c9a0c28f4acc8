import { oneLine } from "../format";
import { matrixLines } from "../matrix";
import { tableName } from "../names";
import { type Page, section } from "../page";
import { markedPoints } from "../points";
import { type CompareInput, sidesOf } from "./input";

/** Every alternative in a line: how much likelier it makes each pathway. */
export function summary(input: CompareInput, page: Page): string[] {
  const sides = sidesOf(input);
  if (sides.length < 2 && input.summaryOnly !== true) return [];
  const ids = input.spec.pathways.map(({ id }) => id);
  const rows = sides.map(({ name, alternative }) => ({
    label: oneLine(name),
    cells: ids.flatMap((id) => {
      const one = alternative.pathways[id];
      return one === undefined ? [] : [markedPoints(one)];
    }),
  }));
  const matrix = {
    corner: "points of difference",
    names: ids.map((id) => `${tableName(input.spec, id)} `),
    rows,
  };
  return section("All alternatives", matrixLines(matrix, page), page);
}
