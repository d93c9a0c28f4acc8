import { grid, gridWidth, left, right } from "../grid";
import { wrap } from "../layout";
import type { Page } from "../page";

const INDENT = 2;

/** A line of a table: what it is about, and a chance for every pathway. */
export interface ChanceRow {
  readonly name: string;
  readonly chances: readonly string[];
}

/** Rows of chances laid out: the lines of each, under a header where they are a table. */
export interface ChanceTable {
  readonly header: readonly string[];
  readonly blocks: readonly (readonly string[])[];
}

/** A sentence, where the names leave no room for a table. */
function sentence({ name, chances }: ChanceRow, names: readonly string[], { width }: Page): string[] {
  const parts = chances.map((chance, index) => `${names[index] ?? ""} ${chance}`);
  return wrap(`${name}: ${parts.join(", ")}`, width, INDENT, INDENT + 2);
}

/**
 * One line a row under the names of the pathways, or a sentence each where the page is too narrow.
 *
 * @param head What the rows are.
 */
export function chanceTable(
  head: string,
  rows: readonly ChanceRow[],
  names: readonly string[],
  page: Page,
): ChanceTable {
  const { quiet } = page.paint;
  const cells = [
    [left(head, quiet), ...names.map((name) => right(name, quiet))],
    ...rows.map(({ name, chances }) => [left(name), ...chances.map((chance) => right(chance))]),
  ];
  if (gridWidth(cells) + INDENT > page.width)
    return { header: [], blocks: rows.map((row) => sentence(row, names, page)) };
  const [header = "", ...lines] = grid(cells, page.width);
  return { header: [header], blocks: lines.map((line) => [line]) };
}
