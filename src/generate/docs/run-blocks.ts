import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Block } from "./blocks";

/** Where the package's entries stand in the source, from this file. */
const ENTRIES: Readonly<Record<string, string>> = {
  "trilateral-pathways": "../../index.ts",
  "trilateral-pathways/charts": "../../entries/charts.ts",
  "trilateral-pathways/evidence": "../../entries/evidence.ts",
  "trilateral-pathways/scenario": "../../entries/scenario.ts",
  "trilateral-pathways/scores": "../../entries/scores.ts",
  "trilateral-pathways/posterior": "../../entries/posterior.ts",
  "trilateral-pathways/workers": "./workers-from-source.ts",
};

/** Collects what is logged, block by block, under a name that no example uses. */
const PRELUDE = `import { format as formatOutput__ } from "node:util";
export const output__: string[][] = [];
const console = { log: (...values: unknown[]) => { output__.at(-1)?.push(...formatOutput__(...values).split("\\n")); } };
`;

/** The source of a module made of blocks; imports of the package, also as notebooks write them, lead to its source. */
export function moduleText(blocks: readonly Block[]): string {
  const body = blocks.map(({ code }) => `output__.push([]);\n${code}`).join("\n");
  const resolved = body.replace(/from "(?:npm:)?(trilateral-pathways[^"]*)"/g, (_, name: string) => {
    const place = ENTRIES[name];
    if (place === undefined) throw new Error(`an example imports ${name}, which is no entry of the package`);
    return `from ${JSON.stringify(new URL(place, import.meta.url).href)}`;
  });
  return PRELUDE + resolved;
}

/** Runs the blocks of a module, with a last line of its own, and gives what it exports. */
export async function importBlocks(blocks: readonly Block[], last = ""): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  try {
    const file = join(folder, "example.mts");
    writeFileSync(file, `${moduleText(blocks)}\n${last}`);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the blocks of a module and gives what each of them logs, line by line. */
export async function runModule(blocks: readonly Block[]): Promise<string[][]> {
  const { output__ } = (await importBlocks(blocks)) as { readonly output__: string[][] };
  return output__;
}
