import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownOptions, SiteConfig } from "vitepress";

type Markdown = Parameters<NonNullable<MarkdownOptions["config"]>>[0];

const root = fileURLToPath(new URL("../..", import.meta.url));
const carried = new Set<string>();

/** Links of pages that leave docs: the site carries the files along, as text where a browser would run them. */
export function carryFiles(md: Markdown, base: string): void {
  md.core.ruler.push("carried-files", ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const file = /^\.\.\/([^#]+)/.exec(String(token.attrGet("href") ?? ""))?.[1];
      if (file === undefined || !existsSync(join(root, file))) continue;
      carried.add(file);
      token.attrSet("href", `${base}files/${file}.txt`);
      token.attrSet("target", "_self");
    }
  });
}

/** Copies them into the built site. */
export function copyCarried({ outDir }: SiteConfig): void {
  for (const file of carried) {
    const place = join(outDir, "files", `${file}.txt`);
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(join(root, file), place);
  }
}
