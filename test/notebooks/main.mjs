// Runs the notebooks of examples/notebooks in a real Jupyter with Deno's kernel, against the built package, and holds what
// comes out against what is committed. `--update` writes it instead. What is missing is a failure, and so is an error in a
// cell, a difference, or a notebook that shows its results poorly. What docs/notebooks.md says of Jupyter is done as well.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure, runScript, secondsSince } from "../runtimes/failure.mjs";
import { kernelIn } from "./deno.mjs";
import { ensureNbconvert, execute, toHtml } from "./nbconvert.mjs";
import { astray, differences, shownBy, textOf, withOutputs } from "./notebook.mjs";
import { runPage } from "./page.mjs";

const FOLDER = fileURLToPath(new URL("../../examples/notebooks", import.meta.url));
const VEGA_LITE = "application/vnd.vegalite.v5+json";
const MOST_TRIES = 4;
const AS_OF = /As of \w+ \d{4}\./;
const update = process.argv.includes("--update");

function demand(isSo, what) {
  if (!isSo) throw new Failure(what);
}

const asText = (value) => [value].flat().join("");

/** Every value has text; there are pages and charts with their data inside; a result shown as both says as of when. */
function checkRichness(file, notebook) {
  const shown = shownBy(notebook);
  const pages = shown.filter((data) => "text/html" in data);
  const charts = shown.filter((data) => VEGA_LITE in data);
  const both = pages.filter((data) => VEGA_LITE in data);
  demand(both.length > 0, `${file}: no result is shown as a page and as a chart`);
  for (const data of shown)
    demand("text/plain" in data || "text/markdown" in data, `${file}: something is shown without text`);
  for (const data of charts)
    demand(/vega-lite/.test(data[VEGA_LITE].$schema), `${file}: a chart is no Vega-Lite specification`);
  for (const data of both)
    for (const type of ["text/html", "text/plain"])
      demand(AS_OF.test(asText(data[type])), `${file}: a result does not say as of when in ${type}`);
  return `${shown.length} outputs, ${pages.length} pages and ${charts.length} charts`;
}

/** Runs a notebook again where its results went astray: under load the kernel says that it is idle before it has sent them. */
function runToTheEnd(folder, path, committed) {
  for (let tries = 1; ; tries++) {
    const now = withOutputs(committed, execute(folder, path));
    const lost = astray(now);
    if (lost.length === 0) return now;
    demand(tries < MOST_TRIES, `${path}: no results, or those of others, in the cells ${lost.join(", ")}`);
    console.log(`${path}: results of ${lost.join(", ")} went astray in the kernel; once more`);
  }
}

/** What two runs one after the other agree on: lines that were printed may go astray as well, and leave no gap. */
function runTwiceAlike(folder, path, committed) {
  let last = runToTheEnd(folder, path, committed);
  for (let tries = 2; ; tries++) {
    const now = runToTheEnd(folder, path, committed);
    if (textOf(now) === textOf(last)) return now;
    demand(tries < MOST_TRIES, `${path}: no two runs are alike`);
    last = now;
  }
}

/** What differs from what is committed, in every run there is: one that agrees is enough. */
function runAsCommitted(folder, file, path, committed) {
  for (let tries = 1; ; tries++) {
    const now = runToTheEnd(folder, path, committed);
    const found = differences(committed, now);
    if (found.length === 0) return now;
    demand(
      tries < MOST_TRIES,
      `${file}: not what is committed\n${found.join("\n")}\nIf the change is meant: npm run test:notebooks -- --update`,
    );
  }
}

function runNotebook(folder, file) {
  const path = join(FOLDER, file);
  const committed = JSON.parse(readFileSync(path, "utf8"));
  const now = update ? runTwiceAlike(folder, path, committed) : runAsCommitted(folder, file, path, committed);
  const said = checkRichness(file, now);
  if (update) writeFileSync(path, textOf(now));
  demand(toHtml(folder, path).includes('<section aria-label="'), `${file}: as a page it lacks its results`);
  return said;
}

runScript(async () => {
  if (!existsSync(new URL("../../dist/index.js", import.meta.url)))
    throw new Failure("The package is not built. Run: npm run build");
  ensureNbconvert();
  const folder = mkdtempSync(join(tmpdir(), "notebooks-"));
  try {
    kernelIn(folder);
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".ipynb"))) {
      const began = performance.now();
      console.log(`${file}: ${runNotebook(folder, file)}, ${secondsSince(began)}`);
    }
    const began = performance.now();
    console.log(`docs/notebooks.md: ${await runPage(folder)}, ${secondsSince(began)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
