// Runs the built package on every runtime and holds the results against fingerprints.json. A runtime that is missing or
// is not what it should be is a failure. `--update` writes the fingerprints of the first runtime instead of reading them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Failure, runScript, secondsSince } from "./failure.mjs";
import { checkWays, countOf, readGolden, writeGolden } from "./golden.mjs";
import { RUNTIMES } from "./runtimes.mjs";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

function checkMachine() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Failure(
      `The runtimes are fetched for linux-x64 and this is ${process.platform}-${process.arch}. Install Node 20, Node 24 ` +
        "and Deno 2, and give their commands in test/runtimes/runtimes.mjs.",
    );
  }
  if (!existsSync(here("../../dist/index.js")))
    throw new Failure("The package is not built. Run: npm run build");
}

/** Starts a runtime on its script and reads what it wrote. */
function start({ title, command, script }) {
  const [program, ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, [...args, here(script)], { encoding: "utf8" });
  if (error) throw new Failure(`${title}: could not be started: ${error.message}`);
  if (status !== 0) throw new Failure(`${title}: failed with status ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

function checkRuntime({ title, runtime, major }, report) {
  if (report.runtime !== runtime || Number.parseInt(report.version, 10) !== major) {
    throw new Failure(`${title}: expected ${runtime} ${major}, got ${report.runtime} ${report.version}`);
  }
  if (!report.sharesClasses) throw new Failure(`${title}: the entries do not share their classes`);
  if (report.engine !== "simd")
    throw new Failure(`${title}: expected the engine simd where none is asked for, got ${report.engine}`);
}

runScript(() => {
  checkMachine();
  let golden = process.argv.includes("--update") ? undefined : readGolden();
  for (const runtime of RUNTIMES) {
    const began = performance.now();
    const report = start(runtime);
    checkRuntime(runtime, report);
    if (golden === undefined) {
      golden = report.ways.inline;
      writeGolden(golden);
    }
    checkWays(runtime.title, golden, report.ways);
    console.log(`${runtime.title}: ${report.version}, ${countOf(report.ways)}, ${secondsSince(began)}`);
  }
});
