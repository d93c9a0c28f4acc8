// The page on notebooks, done as it says: Deno's kernel installed by its commands, word for word, in a home of its own, and
// its cell run in that kernel beside a `deno.json` as the page describes it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fencesOf } from "../docs/fences/find.mjs";
import { outputOf, withPath } from "../docs/shell/run-block.mjs";
import { Failure } from "../runtimes/failure.mjs";
import { execute } from "./nbconvert.mjs";
import { shownBy } from "./notebook.mjs";

const examples = fileURLToPath(new URL("../../examples/notebooks/", import.meta.url));
const MOST_TRIES = 5;

/** Where Jupyter looks for kernels in a home, on Linux. */
const kernelsOf = (home) => join(home, ".local/share/jupyter");

function demand(isSo, what) {
  if (!isSo) throw new Failure(what);
}

function installKernel(home, env) {
  const commands = fencesOf("kernel").filter(({ language }) => language === "sh");
  demand(commands.length > 0, "The page on notebooks does not say how to install the kernel");
  for (const fence of commands) outputOf(fence, home, { ...env, HOME: home });
}

/** The settings of the examples, with the path of the build as it is from elsewhere. */
function settingsElsewhere() {
  const settings = JSON.parse(readFileSync(join(examples, "deno.json"), "utf8"));
  const imports = Object.entries(settings.imports).map(([name, place]) => [name, join(examples, place)]);
  return JSON.stringify({ ...settings, imports: Object.fromEntries(imports) });
}

const notebookOf = (cells) => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
  cells: cells.map(({ code }, place) => ({
    cell_type: "code",
    id: `cell-${place}`,
    metadata: {},
    execution_count: null,
    outputs: [],
    source: code,
  })),
});

const isForecast = (data) =>
  /Working level stays most likely/.test([data["text/html"] ?? ""].flat().join(""));

/** Runs the cells, again where a result went astray in the kernel, and gives how many show a forecast. */
function runCells(home) {
  const cells = fencesOf("kernel").filter(({ language }) => language === "js");
  demand(cells.length > 0, "The page on notebooks has no cell");
  writeFileSync(join(home, "deno.json"), settingsElsewhere());
  const notebook = join(home, "page.ipynb");
  writeFileSync(notebook, JSON.stringify(notebookOf(cells)));
  for (let tries = 1; ; tries++) {
    const { length } = shownBy(execute(kernelsOf(home), notebook)).filter(isForecast);
    if (length === cells.length) return length;
    demand(tries < MOST_TRIES, `Of ${cells.length} cells of the page ${length} show a forecast`);
  }
}

/** Does what the page says, in a home within a folder, and says what its cells show. */
export async function runPage(folder) {
  const home = join(folder, "home");
  mkdirSync(home);
  return withPath((env) => {
    installKernel(home, env);
    return `${runCells(home)} forecast shown`;
  });
}
