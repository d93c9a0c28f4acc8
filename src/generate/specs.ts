import { loadRecord } from "../evidence/load-record";
import { defineModel } from "../model/define";
import { specFromEvidence } from "../model/from-evidence/model-from-evidence";
import { packTree } from "./pack-tree";
import { readTables } from "./tables";
import { writeJson } from "./write";

/** Counts the specification of every preset from the tables, checks it as any other, and writes all as one file. */
export function generateSpecs(dataFolder: string, outFile: string): void {
  const record = loadRecord(readTables(dataFolder));
  const presets = [...new Set(record.presets.map((row) => row.preset))];
  const specs = presets.map(
    (preset) => [preset, defineModel(specFromEvidence(record, { preset })).spec] as const,
  );
  writeJson(outFile, packTree(Object.fromEntries(specs)), 'import("../model/packed-tree").PackedTree');
}
