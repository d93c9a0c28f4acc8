import { type Issue, issue } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { tableSchemas } from "../contracts/tables";
import type { ReadRow } from "./read-row";
import type { ReadTable } from "./read-table";

/** What is wrong within the rows of one table: how many cells they have, single cells, cells that disagree. */
export function* cellIssues(table: ReadTable): Generator<Issue> {
  for (const row of table.rows) {
    if (row.width !== table.width) yield widthIssue(row, table.width);
    for (const column of row.failed) yield badCell(table, row, column);
    yield* ruleIssues(table, row);
  }
}

function widthIssue(row: ReadRow, width: number): Issue {
  const remedy = "Add or remove cells, and quote a cell that holds a comma.";
  const expected = `${width} cells, as in the header`;
  return issue({ code: "cell-count", expected, received: `${row.width}`, remedy, ...row.where() });
}

function badCell(table: ReadTable, row: ReadRow, column: string): Issue {
  const cell = tableSchemas()[table.name].columns[column];
  const written = row.textOf(column);
  const stranger = written?.split(";").find((part) => cell?.known?.includes(part) === false);
  const remedy = stranger ? suggestion(stranger, cell?.known ?? []) : "Correct this cell.";
  const expected = cell?.expected ?? "a cell of this table";
  return issue({ code: "invalid-value", expected, received: show(written), remedy, ...row.where(column) });
}

function* ruleIssues(table: ReadTable, row: ReadRow): Generator<Issue> {
  // A rule compares cells, so it has something to say only where all of them were read.
  if (!row.complete) return;
  for (const { column, expected, holds } of tableSchemas()[table.name].rules) {
    if (holds(row.values)) continue;
    const remedy = "Correct this cell or those that it must agree with.";
    const received = show(row.textOf(column));
    yield issue({ code: "inconsistent-row", expected, received, remedy, ...row.where(column) });
  }
}
