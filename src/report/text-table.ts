const GAP = "  ";
const ELLIPSIS = "…";
const NARROWEST = 3;

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Rows as aligned lines of plain text: a header, a rule, and one line a row. Numbers are aligned to the right,
 * flags are 0 or 1, lists joined by `;`, and whatever would break a line or drive a terminal is a blank.
 *
 * @param columns fields to show, in this order.
 * @param width longest line, in characters; wider columns are narrowed first and cut with an ellipsis.
 */
export function textTable(
  rows: Rows,
  columns: readonly string[],
  width = Number.POSITIVE_INFINITY,
): string[] {
  const cells = rows.map((row) => columns.map((column) => display(row[column])));
  const natural = columns.map((column, index) =>
    cells.reduce((most, row) => Math.max(most, length(row[index])), length(column)),
  );
  const widths = narrowed(natural, width);
  const numeric = columns.map((column) => isNumeric(rows, column));
  const line = (values: readonly string[]) =>
    cut(
      values.map((value, index) => pad(value, widths[index] ?? 0, numeric[index])).join(GAP),
      width,
    ).trimEnd();
  return [line(columns), line(widths.map((size) => "-".repeat(size))), ...cells.map(line)];
}

function display(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  const text = Array.isArray(value) ? value.join(";") : String(value);
  return text.replace(/[\s\p{Cc}]+/gu, " ");
}

/** Whether a column holds numbers and, perhaps, nothing. */
function isNumeric(rows: Rows, column: string): boolean {
  const held = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  return held.length > 0 && held.every((value) => typeof value === "number");
}

/** Widths that fit into a line: the widest give first, down to a common most; none below the narrowest. */
function narrowed(natural: readonly number[], width: number): number[] {
  const room = Math.max(width - GAP.length * (natural.length - 1), 0);
  const total = (most: number) => natural.reduce((sum, size) => sum + Math.min(size, most), 0);
  let most = Math.max(NARROWEST, ...natural);
  while (most > NARROWEST && total(most) > room) most--;
  return natural.map((size) => Math.min(size, most));
}

function pad(text: string, width: number, right = false): string {
  const shown = cut(text, width);
  const blanks = " ".repeat(Math.max(width - length(shown), 0));
  return right ? blanks + shown : shown + blanks;
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : characters.slice(0, Math.max(width - 1, 0)).join("") + ELLIPSIS;
}

/** In characters, not in UTF-16 units. */
function length(text = ""): number {
  return [...text].length;
}
