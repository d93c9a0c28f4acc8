import { loadRecord } from "../evidence/load-record";
import { readTables } from "./tables";
import { writeJson } from "./write";

/**
 * Writes the studies that most of the model rests on, with title and address, and the keys that stand for no document: what
 * the element has room for of the table of sources.
 */
export function generateLeadingSources(dataFolder: string, outFile: string): void {
  const { sources } = loadRecord(readTables(dataFolder));
  const studies = sources
    .filter(({ kind }) => kind === "seed")
    .map(({ key, title, publisher, url }) => ({ key, title, publisher, url }));
  const noDocuments = sources
    .filter(({ kind }) => kind !== "seed" && kind !== "public")
    .map(({ key }) => key);
  writeJson(outFile, { studies, noDocuments }, 'import("../widget/work/cited").LeadingSources');
}
