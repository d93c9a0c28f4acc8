// The element in an app that Vite builds, under the strict policy: its files are found, and none has become data in the bundle.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { baselineModel, simulate } from "trilateral-pathways";
import { build } from "vite";
import { RUN } from "./documents.mjs";
import { pageOf } from "./pages.mjs";
import { forecasts, inTab } from "./tab.mjs";

const element = fileURLToPath(new URL("../../../dist/widget/auto.js", import.meta.url));

const ASKED = `horizon="${RUN.horizonMonths}" paths="${RUN.paths}" seed="${RUN.seed}"`;

function writeApp(folder) {
  const page = pageOf(`<trilateral-forecast ${ASKED}></trilateral-forecast>`, "ko");
  writeFileSync(join(folder, "index.html"), page.replace("./widget/auto.js", "./main.js"));
  writeFileSync(join(folder, "main.js"), `import ${JSON.stringify(element)};\n`);
}

async function visit(tab) {
  await forecasts(tab, 1);
  await tab.getByRole("heading", { name: "미국·일본·한국: 협력의 향방" }).waitFor();
  const [{ fingerprint }] = await tab.evaluate(() => window.told.forecast);
  assert.equal(fingerprint, (await simulate(baselineModel(), RUN)).fingerprint);
  return "the same fingerprint as the library, in Korean";
}

export async function checkVite(browser) {
  const folder = mkdtempSync(join(tmpdir(), "element-vite-"));
  try {
    writeApp(folder);
    await build({ root: folder, configFile: false, logLevel: "silent", base: "./" });
    return await inTab(browser, join(folder, "dist"), "index", {}, visit);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
