import type { Issue } from "../contracts/errors";
import { camelCase, type TableName, tableSchemas } from "../contracts/tables";
import type { CsvRecord } from "./csv";

/** Where an issue lies: in the document, and in its file. */
export type Whereabouts = Pick<Issue, "path" | "file" | "line" | "column">;

/** A row as far as it could be read. */
export interface ReadRow<Row = unknown> {
  /** The fields whose cells were good. */
  readonly values: Partial<Row>;
  /** The columns whose cells were not. */
  readonly failed: readonly string[];
  /** How many cells the row has. */
  readonly width: number;
  /** Whether every field of the table was read. */
  readonly complete: boolean;
  /** What is written in a column, `undefined` where the row has no such cell. */
  textOf(column: string): string | undefined;
  /** Where a column of this row stands; without a column, the row itself. */
  where(column?: string): Whereabouts;
}

/** Reads the cells of one record, whose columns stand at the given positions; bad cells are listed, not thrown. */
export function readRow(
  name: TableName,
  index: number,
  record: CsvRecord,
  positions: ReadonlyMap<string, number>,
): ReadRow {
  const columns = Object.entries(tableSchemas()[name].columns);
  const values: Record<string, unknown> = {};
  const failed: string[] = [];
  for (const [column, { schema }] of columns) {
    const position = positions.get(column);
    if (position === undefined) continue;
    const result = schema.safeParse(record.cells[position]);
    if (result.success) values[camelCase(column)] = result.data;
    else failed.push(column);
  }
  const positionOf = (column: string | undefined) => positions.get(column ?? "") ?? 0;
  return {
    values,
    failed,
    width: record.cells.length,
    complete: Object.keys(values).length === columns.length,
    textOf: (column) => (positions.has(column) ? record.cells[positionOf(column)] : undefined),
    where: (column) => ({
      path: column === undefined ? [name, index] : [name, index, column],
      file: `${name}.csv`,
      ...record.place(positionOf(column)),
    }),
  };
}
