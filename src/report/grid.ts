import { cut, pad, textLength } from "./layout";

/** A cell of an aligned list. */
export interface Cell {
  readonly text: string;
  /** Align to the right. */
  readonly right?: boolean;
  /** Applied once the text has its final width. */
  readonly paint?: (text: string) => string;
}

const GAP = 2;
const NARROWEST = 8;

export const left = (text: string, paint?: Cell["paint"]): Cell => ({ text, ...(paint && { paint }) });
export const right = (text: string, paint?: Cell["paint"]): Cell => ({
  text,
  right: true,
  ...(paint && { paint }),
});

type Rows = readonly (readonly Cell[])[];

/** Width that each column needs for its longest cell. */
function naturalWidths(rows: Rows): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const longest = (column: number) => Math.max(0, ...rows.map((row) => textLength(row[column]?.text ?? "")));
  return Array.from({ length: columns }, (_, column) => longest(column));
}

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, size) => sum + size, 0) + GAP * Math.max(0, widths.length - 1);

/** Characters the longest line of a grid takes where nothing is cut. */
export function gridWidth(rows: Rows): number {
  return total(naturalWidths(rows));
}

/** Natural widths, less what does not fit into the room: the flexible column gives it. */
function fittedWidths(rows: Rows, room: number, flexible: number): number[] {
  const widths = naturalWidths(rows);
  const natural = widths[flexible] ?? 0;
  const excess = total(widths) - room;
  if (excess > 0) widths[flexible] = Math.max(Math.min(NARROWEST, natural), natural - excess);
  return widths;
}

/**
 * Rows as aligned lines.
 *
 * @param width most characters of a line.
 * @param flexible the column that is cut with an ellipsis where the rows are too wide.
 * @param indent blanks before every line.
 */
export function grid(rows: Rows, width: number, flexible = 0, indent = 2): string[] {
  const widths = fittedWidths(rows, width - indent, flexible);
  return rows.map((row) => {
    let room = width - indent;
    // A cell that does not fit at all is left out with the gap before it, so that no line leaves the page.
    const cells = row.flatMap((cell, column) => {
      const natural = widths[column] ?? 0;
      if (column > 0 && room < Math.min(natural, 1)) return [];
      const size = Math.max(0, Math.min(natural, room));
      room -= size + GAP;
      const last = column === row.length - 1 && cell.right !== true;
      const text = last ? cut(cell.text, size) : pad(cut(cell.text, size), size, cell.right);
      return cell.paint === undefined ? text : cell.paint(text);
    });
    return (" ".repeat(indent) + cells.join(" ".repeat(GAP))).trimEnd();
  });
}
