// A page that draws a chart with vega-embed, built with Vite as its reader would build it.
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { modulesWith } from "../../../docs/fences/from-npm.mjs";
import { withTabs } from "../../tab.mjs";
import { asPage, repository, withFolder } from "./folder.mjs";

/** vega-embed writes its styles into the page, and Vega turns expressions into code. */
const POLICY =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' data:; report-uri /violations";

const SHOWN_WITHIN = 60_000;

async function buildPage(folder) {
  const embed = join(modulesWith("vega-embed@7"), "vega-embed");
  symlinkSync(embed, join(folder, "node_modules", "vega-embed"));
  const outDir = join(folder, "built");
  await build({ root: folder, configFile: false, logLevel: "error", build: { outDir, target: "es2022" } });
  return outDir;
}

export async function visitChart(browser, { code }) {
  return withFolder({ "index.html": asPage(code) }, async (folder) => {
    const built = await buildPage(folder);
    return withTabs(browser, { folder: built, policy: POLICY }, async ({ open, noticed }) => {
      const tab = await open("index.html");
      const chart = tab.locator("#chart svg");
      await chart.waitFor({ timeout: SHOWN_WITHIN });
      const text = await chart.textContent();
      for (const name of ["Damage", "Full intensity", "Working level"]) assert.ok(text.includes(name), text);
      await tab.screenshot({ path: join(repository, "test/browser/screenshots/docs-chart.png") });
      assert.deepEqual(
        { elsewhere: noticed.requestsElsewhere, violations: noticed.violations },
        { elsewhere: [], violations: [] },
      );
      return "the three pathways drawn";
    });
  });
}
