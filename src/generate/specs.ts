import { loadRecord } from "../evidence/load-record";
import { defineModel } from "../model/define";
import { specFromEvidence } from "../model/from-evidence/model-from-evidence";
import { packTree } from "./pack-tree";
import { readTables } from "./tables";
import { writeJson } from "./write";

/** The preset that is meant where none is named. */
const BASELINE = "baseline-2025";

const PACKED = 'import("../model/packed-tree").PackedTree';

/**
 * Counts the specification of every preset from the tables, checks it as any other, and writes all as one file; and the one
 * that a page most often shows as a file of its own.
 */
export function generateSpecs(dataFolder: string, outFile: string, baselineFile: string): void {
  const record = loadRecord(readTables(dataFolder));
  const presets = [...new Set(record.presets.map((row) => row.preset))];
  const specs = presets.map(
    (preset) => [preset, defineModel(specFromEvidence(record, { preset })).spec] as const,
  );
  const byPreset = Object.fromEntries(specs);
  writeJson(outFile, packTree(byPreset), PACKED);
  writeJson(baselineFile, packTree(byPreset[BASELINE] ?? null), PACKED);
}
