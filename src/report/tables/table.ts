import type { Measures } from "../rows/measures";

/** A cell of a table: what JSON knows and a column of a database can hold. */
export type CellValue = string | number | boolean | null;

/** One observation: a value a column. */
export type TableRow = Readonly<Record<string, CellValue>>;

/** Rows with the same columns in the same order: what a row lacks is null. */
export function aligned(rows: readonly TableRow[], columns: readonly string[] = columnsOf(rows)): TableRow[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((column) => [column, Object.hasOwn(row, column) ? (row[column] ?? null) : null]),
    ),
  );
}

function columnsOf(rows: readonly TableRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** A row of long form, whose lists become text as in CSV. */
export function flat(row: object): TableRow {
  const cells = Object.entries(row).map(([column, value]) => [
    column,
    Array.isArray(value) ? value.join(";") : (value as CellValue),
  ]);
  return Object.fromEntries(cells);
}

/** A row for every entry of a record, called by its id in a column. */
export function byId<T>(column: string, record: Readonly<Record<string, T>>, measure: (one: T) => Measures) {
  return Object.entries(record).map(([id, one]): TableRow => ({ [column]: id, ...measure(one) }));
}

/** A row for every month of an item. */
export function byMonth<T extends { readonly months: readonly string[] }>(
  item: T,
  about: TableRow,
  measure: (item: T, at: number) => Measures,
): TableRow[] {
  return item.months.map((month, at) => ({ ...about, month, ...measure(item, at) }));
}
