import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TransformContext } from "vitepress";

const INLINE = /<script(?: id="[^"]*")?>([\s\S]*?)<\/script>/g;

/**
 * Puts the scripts that VitePress writes into a page into files of their own, so that the site works under a policy that
 * allows no inline scripts. They are as small as they were, and run as early.
 */
export function scriptsInFiles(html: string, _page: string, { siteConfig }: TransformContext): string {
  const { outDir, assetsDir, site } = siteConfig;
  return html.replace(INLINE, (_whole, script: string) => {
    const name = `${createHash("sha256").update(script).digest("hex").slice(0, 8)}.js`;
    mkdirSync(join(outDir, assetsDir), { recursive: true });
    writeFileSync(join(outDir, assetsDir, name), script);
    return `<script src="${site.base}${assetsDir}/${name}"></script>`;
  });
}
