import { fileURLToPath } from "node:url";
import type { TableName } from "../../src/contracts/tables";
import { readTables } from "../../src/generate/tables";

export const dataFolder = fileURLToPath(new URL("../../src/evidence/data", import.meta.url));

/** The CSV texts of the shipped tables. */
export function tablesOnDisk(): Record<TableName, string> {
  return readTables(dataFolder);
}
