import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Issue, issue, OptionsError } from "../contracts/errors";
import { isMonth, type Month } from "../contracts/month";
import { suggestion } from "../contracts/nearest";
import { type EvidenceRecord, type TableName, tableNames } from "../contracts/tables";
import { evidence } from "../evidence/evidence";
import { loadRecordFrom } from "../evidence/load-record-from";
import { PROGRAM } from "../report/shell";
import type { Environment } from "./environment";
import { readText } from "./read-text";
import { rowFormats } from "./row-formats";

const TABLE_FILE = /\.csv$/i;

function refused(issues: readonly Issue[]): OptionsError {
  return new OptionsError("The record cannot be read", issues);
}

/** The names of the CSV files of a folder. @throws OptionsError where there is no such folder. */
function csvFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => TABLE_FILE.test(file))
      .sort();
  } catch (error) {
    const received = (error as NodeJS.ErrnoException).code === "ENOENT" ? "no such folder" : "no folder";
    const parts = { code: "unreadable-file", path: ["data"], subject: folder };
    const remedy = "Name the folder that the tables are in.";
    throw refused([issue({ ...parts, expected: "a folder with tables", received, remedy })]);
  }
}

/** A file of another name would be passed over, and the shipped table taken in its place without a word. */
function strangers(folder: string, files: readonly string[]): Issue[] {
  const known = tableNames.map((name) => `${name}.csv`);
  return files
    .filter((file) => !known.includes(file))
    .map((file) => {
      const parts = { code: "unknown-table", path: ["data"], subject: join(folder, file) };
      const expected = `a file named after a table: ${known.join(", ")}`;
      return issue({ ...parts, expected, received: file, remedy: suggestion(file, known) });
    });
}

function mustHaveTables(folder: string, files: readonly string[]): void {
  const issues = strangers(folder, files);
  if (files.length === 0) {
    const remedy = `Begin with a shipped one: ${PROGRAM} data meetings --format csv > ${join(folder, "meetings.csv")}`;
    const parts = { code: "missing", path: ["data"], subject: folder };
    issues.push(issue({ ...parts, expected: "at least one table", received: "no CSV file", remedy }));
  }
  if (issues.length > 0) throw refused(issues);
}

/** A shipped table as text, so that rows of other tables may refer to it. */
function shippedText(name: TableName): string {
  const [first = {}] = evidence[name];
  return rowFormats.csv({ rows: evidence[name], fields: Object.keys(first), width: 0 });
}

/**
 * The record of a folder with one CSV file a table, or the shipped one where no folder is named. A table that the folder does not
 * have is the shipped one, which is said on standard error.
 *
 * @throws OptionsError where it is no folder of tables; EvidenceError with every problem of the tables, by file, line and column.
 */
export function recordFrom(
  folder: string | undefined,
  { err }: Pick<Environment, "err">,
  quiet = false,
): EvidenceRecord {
  if (folder === undefined) return evidence;
  const files = csvFiles(folder);
  mustHaveTables(folder, files);
  const absent = tableNames.filter((name) => !files.includes(`${name}.csv`));
  if (absent.length > 0 && !quiet) err(`Not in ${folder}, so as shipped: ${absent.join(", ")}\n`);
  const textOf = (name: TableName) =>
    absent.includes(name) ? shippedText(name) : readText(join(folder, `${name}.csv`));
  return loadRecordFrom(
    folder,
    Object.fromEntries(tableNames.map((name) => [name, textOf(name)])) as Record<TableName, string>,
    (file) => join(folder, file),
  );
}

/** The last month in which a record has a meeting or an event: what it is known to reach, and perhaps not all it is complete to. */
export function lastDatedMonth({ meetings, events }: EvidenceRecord): Month {
  const months = [...meetings, ...events].map(({ date }) => date.slice(0, 7)).filter(isMonth);
  return months.reduce((a, b) => (a > b ? a : b), "1994-01");
}
