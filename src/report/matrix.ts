import { type Cell, grid, gridWidth, left, right } from "./grid";
import { wrap } from "./layout";
import type { Page } from "./page";

const INDENT = 2;

/** Numbers about one thing, one for each column, and perhaps a picture of one of them. */
export interface MatrixRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly picture?: string;
}

/** A table of numbers under headings. */
export interface Matrix {
  /** Headings of the label, of each column, and of the picture. */
  readonly corner: string;
  readonly names: readonly string[];
  readonly pictured?: string;
  readonly rows: readonly MatrixRow[];
}

const fits = (rows: readonly (readonly Cell[])[], { width }: Page): boolean =>
  gridWidth(rows) + INDENT <= width;

function header({ corner, names, pictured }: Matrix, pictures: boolean, { paint: { quiet } }: Page): Cell[] {
  const picture = pictures && pictured !== undefined ? [left(pictured, quiet)] : [];
  return [left(corner, quiet), ...names.map((name) => right(name, quiet)), ...picture];
}

function numbers({ cells, picture }: MatrixRow, pictures: boolean, { paint }: Page): Cell[] {
  const drawn = pictures && picture !== undefined ? [left(picture, paint.bar)] : [];
  return [...cells.map((cell) => right(cell)), ...drawn];
}

/** Labels beside their numbers. */
function beside(matrix: Matrix, pictures: boolean, page: Page): string[] | undefined {
  const rows = matrix.rows.map((row) => [left(row.label), ...numbers(row, pictures, page)]);
  const all = [header(matrix, pictures, page), ...rows];
  return fits(all, page) ? grid(all, page.width) : undefined;
}

/** Labels above their numbers. */
function above(matrix: Matrix, pictures: boolean, page: Page): string[] | undefined {
  const rows = matrix.rows.map((row) => [left(""), ...numbers(row, pictures, page)]);
  const all = [header(matrix, pictures, page), ...rows];
  if (!fits(all, page)) return undefined;
  const [head = "", ...lines] = grid(all, page.width);
  return [
    head,
    ...matrix.rows.flatMap(({ label }, index) => [...wrap(label, page.width, INDENT, 4), lines[index] ?? ""]),
  ];
}

/** One sentence a row, where there is no room for columns. */
function sentences({ names, rows }: Matrix, { width }: Page): string[] {
  return rows.flatMap(({ label, cells }) => {
    const said = cells.map((cell, index) => `${(names[index] ?? "").trim()} ${cell.trim()}`).join(", ");
    return wrap(`${label}: ${said}`, width, INDENT, 4);
  });
}

/** A table as wide as the page allows: labels beside their numbers, else above them, else one sentence a row. */
export function matrixLines(matrix: Matrix, page: Page): string[] {
  if (matrix.rows.length === 0) return [];
  return (
    beside(matrix, true, page) ??
    above(matrix, true, page) ??
    beside(matrix, false, page) ??
    above(matrix, false, page) ??
    sentences(matrix, page)
  );
}
