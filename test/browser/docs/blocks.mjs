// Blocks of HTML in the documentation, each as a page of its own beside the package as it is installed.
import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { POLICIES } from "../site.mjs";
import { withTabs } from "../tab.mjs";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const MARK = "run by test/browser/docs/blocks.mjs";
const BLOCK = new RegExp(`^<!-- ${MARK} -->\\n\\n\`\`\`html\\n([\\s\\S]*?)^\`\`\`$`, "gm");

const SHOWN_WITHIN = 60_000;

/** Marked blocks of every page, by page and place. */
export function markedBlocks() {
  const docs = readdirSync(join(repository, "docs")).filter((file) => file.endsWith(".md"));
  return ["README.md", ...docs.map((file) => join("docs", file))].flatMap((page) =>
    [...readFileSync(join(repository, page), "utf8").matchAll(BLOCK)].map((match, place) => ({
      name: `${page.replace(/\W/g, "-")}-${place}.html`,
      html: match[1],
    })),
  );
}

const asPage = (block) => (/<html/i.test(block) ? block : `<!doctype html><title>Example</title>\n${block}`);

/** Opens each block as a page: the element in it must show the pathways, and nothing else be noticed. */
export async function visitBlocks(browser) {
  const blocks = markedBlocks();
  assert.ok(blocks.length > 0);
  const folder = mkdtempSync(join(tmpdir(), "blocks-"));
  try {
    const modules = join(folder, "node_modules", "trilateral-pathways");
    mkdirSync(modules, { recursive: true });
    symlinkSync(join(repository, "dist"), join(modules, "dist"));
    for (const { name, html } of blocks) writeFileSync(join(folder, name), asPage(html));
    await withTabs(browser, { folder, policy: POLICIES.docs }, async ({ open, noticed }) => {
      for (const { name } of blocks) {
        const tab = await open(name);
        await tab
          .locator("trilateral-forecast")
          .getByText(/very likely|likely|unlikely/)
          .first()
          .waitFor({ timeout: SHOWN_WITHIN });
      }
      const missing = noticed.missing.filter((path) => path !== "/favicon.ico");
      assert.deepEqual(
        { ...noticed, missing, console: [] },
        { console: [], requestsElsewhere: [], missing: [], violations: [] },
      );
    });
    return `${blocks.length} shown`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
