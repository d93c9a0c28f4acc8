import { join } from "node:path";
import { loadRecord } from "../evidence/load-record";
import { defineModel } from "../model/define";
import { specFromEvidence } from "../model/from-evidence/model-from-evidence";
import { PRESETS } from "../model/preset-names";
import { packTree } from "./pack-tree";
import { presetFile } from "./preset-file";
import { readTables } from "./tables";
import { writeJson, writeWhenChanged } from "./write";

const PACKED = 'import("../model/packed-tree").PackedTree';

/**
 * Counts the specification of every preset from the tables, checks it as any other, and writes all as one file; and each as a
 * file of its own, because a page shows one.
 */
export function generateSpecs(dataFolder: string, outFile: string, presetsFolder: string): void {
  const record = loadRecord(readTables(dataFolder));
  const specs = PRESETS.map(
    (preset) => [preset, defineModel(specFromEvidence(record, { preset })).spec] as const,
  );
  const byPreset = Object.fromEntries(specs);
  writeJson(outFile, packTree(byPreset), PACKED);
  for (const [preset, spec] of specs) {
    const file = join(presetsFolder, `${preset}.json`);
    writeWhenChanged(file, `${JSON.stringify(presetFile(spec))}\n`);
  }
}
