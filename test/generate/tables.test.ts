import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EvidenceError } from "../../src/contracts/errors";
import { loadRecord } from "../../src/evidence";
import { generateTables } from "../../src/generate/tables";
import { dataFolder, tablesOnDisk } from "../evidence/tables-on-disk";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tables-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the generated tables", () => {
  it("are the record as JSON, one row a line", () => {
    const file = join(folder, "new", "tables.json");
    generateTables(dataFolder, file);
    const text = readFileSync(file, "utf8");
    const record = loadRecord(tablesOnDisk());
    expect(JSON.parse(text)).toEqual(record);
    const rows = Object.values(record).reduce((sum, table) => sum + table.length, 0);
    expect(text.split("\n").filter((line) => line.startsWith('{"'))).toHaveLength(rows);
  });

  it("are left alone when nothing has changed", () => {
    const file = join(folder, "tables.json");
    generateTables(dataFolder, file);
    utimesSync(file, 1, 1);
    generateTables(dataFolder, file);
    expect(statSync(file).mtimeMs).toBe(1000);
  });

  it("are not written from broken files, whose faults are all told with the path of the file", () => {
    cpSync(dataFolder, folder, { recursive: true });
    writeFileSync(
      join(folder, "friction.csv"),
      tablesOnDisk().friction.replace("US-JP,2,0.45", "US-JP,two,0.40"),
    );
    const file = join(folder, "tables.json");
    const generate = () => generateTables(folder, file);
    expect(generate).toThrow(EvidenceError);
    expect(generate).toThrow(`${join(folder, "friction.csv")}:2:7 friction[0].baseline_percent`);
    expect(generate).toThrow("2 problems");
    expect(() => statSync(file)).toThrow();
  });
});
