// Cells of a notebook of Observable, built with its own Notebook Kit.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { modulesWith } from "../../../docs/fences/from-npm.mjs";
import { Failure } from "../../../runtimes/failure.mjs";
import { openSite } from "../../site.mjs";
import { deliver } from "./delivery.mjs";
import { repository, withFolder } from "./folder.mjs";

const KIT = "@observablehq/notebook-kit@2";
const ANYTHING =
  "default-src * 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' data: blob:; report-uri /violations";
const SHOWN_WITHIN = 60_000;

const notebookOf = (cells) =>
  `<!doctype html>\n<notebook>\n<title>Cells</title>\n${cells
    .map(({ code }, place) => `<script id="${place + 1}" type="module">\n${code}</script>\n`)
    .join("")}</notebook>\n`;

function buildNotebook(folder) {
  const modules = modulesWith(KIT);
  const program = join(modules, "@observablehq/notebook-kit/dist/bin/notebooks.js");
  // The kit's type is looked for from the notebook.
  for (const name of ["@observablehq", "@fontsource-variable"])
    symlinkSync(join(modules, name), join(folder, "node_modules", name));
  const { status, stderr } = spawnSync(process.execPath, [program, "build", "--out", "built", "index.html"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Failure(`Notebook Kit does not build the cells: ${stderr}`);
  return join(folder, "built");
}

async function look(tab) {
  await tab
    .locator("section[aria-label]")
    .getByText(/likely/)
    .first()
    .waitFor({ timeout: SHOWN_WITHIN });
  await tab.locator("table", { hasText: "probabilityByMonth" }).first().waitFor({ timeout: SHOWN_WITHIN });
  await tab.locator("svg, canvas").first().waitFor({ timeout: SHOWN_WITHIN });
  await tab.screenshot({
    path: join(repository, "test/browser/screenshots/docs-observable.png"),
    fullPage: true,
  });
}

/** The cells of a page make one notebook: it shows the forecast, its rows and a chart. */
export async function visitObservable(browser, cells) {
  return withFolder({ "index.html": notebookOf(cells) }, async (folder) => {
    const site = await openSite(buildNotebook(folder), ANYTHING);
    const context = await browser.newContext();
    const wrong = [];
    try {
      const asked = await deliver(context);
      const tab = await context.newPage();
      tab.on("pageerror", (error) => wrong.push(error.message));
      tab.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
      await tab.goto(`${site.origin}/index.html`);
      await look(tab).catch((error) => {
        throw new Error(`${error.message}\n${wrong.join("\n")}`);
      });
      assert.deepEqual(wrong, []);
      return `forecast, rows and chart; asked for ${[...asked.keys()].join(", ")}`;
    } finally {
      await context.close();
      site.close();
    }
  });
}
