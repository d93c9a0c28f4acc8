// A clone as a reader has it, in a folder of its own, and an empty project beside which the package is installed.
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../../runtimes/failure.mjs";

export const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** What the commands of the pages read. The generated files stand in src, where `npm run generate` has put them. */
const KEPT = ["package.json", "package-lock.json", "tsconfig.json", "tsup.config.ts", "src", "examples"];

function clone(folder) {
  for (const name of KEPT) cpSync(join(repository, name), join(folder, name), { recursive: true });
  if (!existsSync(join(folder, "src/generated/kernel.json")))
    throw new Failure("The generated files are not here. Run: npm run generate");
}

const project = (folder) =>
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ name: "own", private: true })}\n`);

const NAMED_FILE = /^```yaml\n# (\S+\.yaml)\n((?:(?!```).*\n)+)```$/gm;

/** Writes the documents that a page names in their first line and asks to be saved. */
function writeNamed(page, folder) {
  for (const [, name, text] of page.matchAll(NAMED_FILE)) writeFileSync(join(folder, name), text);
}

/**
 * Makes the folder in which a block is run and removes it when it is over: a project where the block installs the package, else
 * a clone; with what is installed, unless the block itself installs it.
 */
export async function withPlace({ code, text }, use) {
  const folder = mkdtempSync(join(tmpdir(), "shell-"));
  try {
    if (/^npm install trilateral-pathways/m.test(code)) project(folder);
    else {
      clone(folder);
      if (!/^npm ci\b/m.test(code))
        symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
    }
    writeNamed(text, folder);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
