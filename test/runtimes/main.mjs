// Runs the built package on every runtime and holds the results against fingerprints.json. A runtime that is missing or
// is not what it should be is a failure. `--update` writes the fingerprints of the first runtime instead of reading them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RUNTIMES } from "./runtimes.mjs";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const golden = here("fingerprints.json");

class Failure extends Error {}

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

function readGolden() {
  if (existsSync(golden)) return JSON.parse(readFileSync(golden, "utf8"));
  throw new Failure("There is no test/runtimes/fingerprints.json. Run: npm run test:runtimes -- --update");
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
}

function difference(name, expected, received) {
  if (expected === undefined) return `${name}: is not in fingerprints.json`;
  if (received === undefined) return `${name}: was not run`;
  if (expected.model !== received.model)
    return `${name}: the model is another\n  ${expected.model}\n  ${received.model}`;
  if (expected.forecast === received.forecast) return undefined;
  return `${name}: the model is the same, the forecast is not\n  ${expected.forecast}\n  ${received.forecast}`;
}

function checkResults({ title }, expected, received) {
  const names = new Set([...Object.keys(expected), ...Object.keys(received)]);
  const differences = [...names]
    .map((name) => difference(name, expected[name], received[name]))
    .filter(Boolean);
  if (differences.length > 0) {
    throw new Failure(
      `${title}: not the results of fingerprints.json\n${differences.join("\n")}\n` +
        "If the change is meant: npm run test:runtimes -- --update",
    );
  }
}

function main() {
  checkMachine();
  let expected = process.argv.includes("--update") ? undefined : readGolden();
  for (const runtime of RUNTIMES) {
    const began = performance.now();
    const report = start(runtime);
    checkRuntime(runtime, report);
    if (expected === undefined) {
      expected = report.results;
      writeFileSync(golden, `${JSON.stringify(expected, null, 2)}\n`);
    }
    checkResults(runtime, expected, report.results);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${runtime.title}: ${report.version}, ${Object.keys(expected).length} runs agree, ${seconds} s`,
    );
  }
}

try {
  main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
