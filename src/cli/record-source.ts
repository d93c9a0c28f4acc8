import { existsSync } from "node:fs";
import { join } from "node:path";
import { issue, OptionsError } from "../contracts/errors";
import { isMonth, type Month } from "../contracts/month";
import { type EvidenceRecord, type TableName, tableNames } from "../contracts/tables";
import { evidence } from "../evidence/evidence";
import { loadRecord } from "../evidence/load-record";
import { PROGRAM } from "../report/shell";
import { readText } from "./read-text";

/**
 * The record of a folder with one CSV file a table, or the shipped one where no folder is named.
 *
 * @throws OptionsError where a table is missing; EvidenceError with every problem of the tables.
 */
export function recordFrom(folder: string | undefined): EvidenceRecord {
  if (folder === undefined) return evidence;
  const fileOf = (name: TableName) => join(folder, `${name}.csv`);
  const missing = tableNames.filter((name) => !existsSync(fileOf(name)));
  const issues = missing.map((name) => {
    const remedy = `Begin with the shipped one: ${PROGRAM} data ${name} --format csv > ${fileOf(name)}`;
    const parts = { code: "unreadable-file", path: ["data"], subject: fileOf(name) };
    return issue({ ...parts, expected: `the table ${name}`, received: "no such file", remedy });
  });
  if (issues.length > 0) throw new OptionsError("The record cannot be read", issues);
  return loadRecord(
    Object.fromEntries(tableNames.map((name) => [name, readText(fileOf(name))])) as Record<TableName, string>,
  );
}

/** The last month in which a record has a meeting or an event: what it is known to reach, and perhaps not all it is complete to. */
export function lastDatedMonth({ meetings, events }: EvidenceRecord): Month {
  const months = [...meetings, ...events].map(({ date }) => date.slice(0, 7)).filter(isMonth);
  return months.reduce((a, b) => (a > b ? a : b), "1994-01");
}
