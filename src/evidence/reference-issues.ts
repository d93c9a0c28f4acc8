import { type Issue, issue } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { camelCase, type TableName, tableSchemas } from "../contracts/tables";
import type { ReadRow } from "./read-row";
import type { ReadTable } from "./read-table";

/** Tables by name, as far as they could be read. */
export type ReadTables = Readonly<Record<TableName, ReadTable>>;

/** Rows that have the same key as an earlier row of their table. */
export function* keyIssues(table: ReadTable): Generator<Issue> {
  const { key } = tableSchemas()[table.name];
  const first = new Map<string, number | undefined>();
  for (const row of table.rows) {
    const values = key.map((column) => fieldOf(row, column));
    if (values.includes(undefined)) continue;
    const id = JSON.stringify(values);
    const where = row.where(key[0]);
    if (first.has(id)) {
      const received = `${values.map(show).join(", ")} again, which is on line ${first.get(id)}`;
      const remedy = "Remove one of the rows, or give it a key of its own.";
      yield issue({
        code: "duplicate-key",
        expected: `one row for each ${key.join(", ")}`,
        received,
        remedy,
        ...where,
      });
    } else first.set(id, where.line);
  }
}

/** Cells that refer to a row of another table which is not there. */
export function* referenceIssues(table: ReadTable, tables: ReadTables): Generator<Issue> {
  for (const [column, target] of Object.entries(tableSchemas()[table.name].references)) {
    const known = target === undefined ? undefined : keysOf(tables[target]);
    if (known === undefined) continue;
    for (const row of table.rows) yield* unknownKeys(row, column, `${target}.csv`, known);
  }
}

function* unknownKeys(
  row: ReadRow,
  column: string,
  file: string,
  known: ReadonlySet<unknown>,
): Generator<Issue> {
  const value = fieldOf(row, column);
  for (const one of Array.isArray(value) ? value : [value ?? null]) {
    if (one === null || known.has(one)) continue;
    const remedy = suggestion(String(one), [...known].map(String));
    const where = row.where(column);
    yield issue({
      code: "unknown-reference",
      expected: `a key of ${file}`,
      received: show(one),
      remedy,
      ...where,
    });
  }
}

/** Keys of a table; nothing where one of them cannot be told, since references to it would seem broken. */
export function keysOf(table: ReadTable): ReadonlySet<unknown> | undefined {
  const column = tableSchemas()[table.name].key[0] ?? "";
  const keys = new Set(table.rows.map((row) => fieldOf(row, column)));
  return table.columns.has(column) && !keys.has(undefined) ? keys : undefined;
}

function fieldOf(row: ReadRow, column: string): unknown {
  const values: Readonly<Record<string, unknown>> = row.values;
  return values[camelCase(column)];
}
