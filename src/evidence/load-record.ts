import { EvidenceError, type Issue, issue } from "../contracts/errors";
import { deepFreeze } from "../contracts/freeze";
import { suggestion } from "../contracts/nearest";
import { type EvidenceRecord, type TableName, tableNames } from "../contracts/tables";
import { cellIssues } from "./cell-issues";
import { type ReadTable, readTable } from "./read-table";
import { recordIssues } from "./record-issues";
import { keyIssues, type ReadTables, referenceIssues } from "./reference-issues";

/** Past this many problems the rest is not listed: the file is of another kind, and messages cost memory. */
const MOST_ISSUES = 1000;

/**
 * The evidence record from the CSV text of each table: parsed, validated, cross-referenced and deeply frozen.
 *
 * Headers may be spelt as in the shipped files (`date_precision`) or as in the rows (`datePrecision`). Lines and
 * columns of issues are one-based; rows in their paths are zero-based, as in the record.
 *
 * @throws EvidenceError with every problem of every table, each with file, line and column.
 */
export function loadRecord(tables: Readonly<Record<TableName, string>>): EvidenceRecord {
  const read = Object.fromEntries(
    tableNames.map((name) => [name, readTable(name, tables[name])]),
  ) as ReadTables;
  const issues = atMost(MOST_ISSUES, allIssues(tables, read));
  if (issues.length > 0)
    throw new EvidenceError("The evidence tables do not hold together", inFileOrder(issues));
  const rows = tableNames.map((name) => [name, read[name].rows.map((row) => row.values)]);
  // Without an issue every value has passed the schema of its column, and no column is missing.
  return deepFreeze(Object.fromEntries(rows)) as EvidenceRecord;
}

function* allIssues(tables: object, read: ReadTables): Generator<Issue> {
  yield* strangers(tables);
  for (const table of Object.values<ReadTable>(read)) {
    yield* table.issues;
    yield* cellIssues(table);
    yield* keyIssues(table);
    yield* referenceIssues(table, read);
  }
  yield* recordIssues(read);
}

function* strangers(tables: object): Generator<Issue> {
  const known: readonly string[] = tableNames;
  for (const name of Object.keys(tables)) {
    if (known.includes(name)) continue;
    const remedy = suggestion(name, known);
    yield issue({
      code: "unknown-table",
      path: [name],
      expected: "a known table",
      received: "another",
      remedy,
    });
  }
}

function atMost(most: number, issues: Iterable<Issue>): Issue[] {
  const kept: Issue[] = [];
  for (const one of issues) {
    if (kept.length === most) {
      const expected = `at most ${most} problems`;
      const remedy = "Correct those listed; the rest is not.";
      return [...kept, issue({ code: "too-many", path: [], expected, received: "more", remedy })];
    }
    kept.push(one);
  }
  return kept;
}

/** By table, then from top to bottom; what has no place in a file stays where it was. */
function inFileOrder(issues: readonly Issue[]): Issue[] {
  const order: readonly unknown[] = tableNames;
  const table = ({ path }: Issue) => order.indexOf(path[0]);
  return [...issues].sort(
    (a, b) => table(a) - table(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
