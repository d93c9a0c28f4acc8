// A folder with pages in it and the package as it is installed beside them.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../../..", import.meta.url));

/** Writes files by name, `dist/widget` as `widget`, and the package among the modules; all is removed when it is over. */
export async function withFolder(files, use) {
  const folder = mkdtempSync(join(tmpdir(), "blocks-"));
  try {
    const modules = join(folder, "node_modules", "trilateral-pathways");
    mkdirSync(modules, { recursive: true });
    symlinkSync(join(repository, "dist"), join(modules, "dist"));
    symlinkSync(join(repository, "package.json"), join(modules, "package.json"));
    symlinkSync(join(repository, "dist/widget"), join(folder, "widget"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A part of a page as a whole one. */
export const asPage = (block) =>
  /<html/i.test(block) ? block : `<!doctype html><html lang="en"><title>Example</title>\n${block}</html>\n`;
