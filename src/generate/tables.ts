import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EvidenceRecord, type TableName, tableNames } from "../contracts/tables";
import { loadRecordFrom } from "../evidence/load-record-from";
import { writeWhenChanged } from "./write";

/**
 * The CSV text of every evidence table in a folder.
 *
 * @throws Error where a file is not there.
 */
export function readTables(folder: string): Record<TableName, string> {
  const texts = tableNames.map((name) => [name, readFileSync(join(folder, `${name}.csv`), "utf8")]);
  return Object.fromEntries(texts) as Record<TableName, string>;
}

/** Stands beside the JSON so that the compiler takes the type from the contract instead of inferring it from rows. */
const DECLARATION = `declare const tables: import("../contracts/tables").EvidenceRecord;
export default tables;
`;

/**
 * Validates the CSV tables of a folder and writes them as one JSON file of typed rows.
 *
 * @throws EvidenceError with every problem, each with the path of its file, and nothing is written.
 */
export function generateTables(dataFolder: string, outFile: string): void {
  writeWhenChanged(
    outFile,
    toJson(loadRecordFrom(dataFolder, readTables(dataFolder), (file) => join(dataFolder, file))),
  );
  writeWhenChanged(outFile.replace(/\.json$/, ".d.json.ts"), DECLARATION);
}

/** One row a line, so that a difference between two versions shows rows. */
function toJson(record: EvidenceRecord): string {
  const tables = tableNames.map((name) => {
    const rows = record[name].map((row) => JSON.stringify(row));
    return `${JSON.stringify(name)}:[\n${rows.join(",\n")}\n]`;
  });
  return `{\n${tables.join(",\n")}\n}\n`;
}
