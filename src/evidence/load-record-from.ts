import { EvidenceError } from "../contracts/errors";
import type { EvidenceRecord, TableName } from "../contracts/tables";
import { loadRecord } from "./load-record";

/**
 * The record of a folder's texts; problems name the paths of their files.
 *
 * @throws EvidenceError with every problem of every table, each with path, line and column.
 */
export function loadRecordFrom(
  folder: string,
  texts: Readonly<Record<TableName, string>>,
  pathOf: (file: string) => string,
): EvidenceRecord {
  try {
    return loadRecord(texts);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    const issues = error.issues.map((one) => (one.file ? { ...one, file: pathOf(one.file) } : one));
    throw new EvidenceError(`The tables in ${folder} do not hold together`, issues, { cause: error });
  }
}
