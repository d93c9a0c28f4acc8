// The scenes of the suite: what a page shows of each must be this, and beside it nothing may be noticed but this.
import assert from "node:assert/strict";
import { baselineModel, simulate } from "trilateral-pathways";
import { checkWays, countOf, readGolden } from "../runtimes/golden.mjs";
import { POLICIES } from "./site.mjs";
import { RUN } from "./suite/run.js";

/** What the run of the scenes comes to here. */
async function fingerprintOn(engine) {
  const { fingerprint } = await simulate(baselineModel(), { ...RUN, engine });
  return fingerprint;
}

function checkGolden({ engine, ways }) {
  assert.equal(engine, "simd");
  checkWays("Chromium", readGolden(), ways);
  return countOf(ways);
}

async function checkProgress({ steps, fingerprint }) {
  assert.equal(fingerprint, await fingerprintOn("simd"));
  assert.equal(steps.at(-1).fingerprint, fingerprint);
  assert.deepEqual(
    steps.map(({ pathsDone, pathsTotal }) => [pathsDone, pathsTotal]),
    [2048, 4096, 6144, 8192].map((pathsDone) => [pathsDone, RUN.paths]),
  );
  for (const { total } of steps) assert.ok(Math.abs(total - 1) < 1e-12, `probabilities sum to ${total}`);
  return `${steps.length} forecasts on the way, the last the whole`;
}

async function checkAbort({ failure, fingerprint }) {
  assert.equal(failure.type, "AbortError");
  assert.equal(fingerprint, await fingerprintOn("simd"));
  return "the run ends, its workers serve the next";
}

function checkClose(failures) {
  for (const { type, message } of [failures.underWay, failures.after]) {
    assert.equal(type, "ExecutionError");
    assert.match(message, /was closed/);
  }
  return "ends the run under way and every worker";
}

function checkNoWorkers({ missing, elsewhere, process }) {
  for (const [{ type, issues }, address] of [
    [missing, "missing.js"],
    [elsewhere, "https://example.org/worker.js"],
  ]) {
    assert.equal(type, "ExecutionError");
    assert.deepEqual([issues[0].code, issues[0].path], ["worker-start", ["workerUrl"]]);
    assert.ok(issues[0].remedy.includes(address), issues[0].remedy);
  }
  assert.equal(process.type, "OptionsError");
  return "errors that say why";
}

async function checkNoWasm({ forecasts, simd }) {
  const fingerprint = await fingerprintOn("reference");
  for (const forecast of forecasts) {
    assert.equal(forecast.fingerprint, fingerprint);
    assert.equal(forecast.engine, "reference");
    assert.equal(forecast.warnings.length, 1);
    assert.match(forecast.warnings[0], /^The SIMD engine is not available here .*Content Security Policy/);
  }
  assert.equal(simd.type, "ExecutionError");
  assert.match(simd.issues[0].remedy, /wasm-unsafe-eval/);
  return "the reference engine and a warning";
}

export const SCENES = [
  { scene: "golden", title: "the fixed runs", check: checkGolden, noticed: { workers: 1 + 2 + 3 + 7 } },
  { scene: "progress", title: "progress", check: checkProgress, noticed: { workers: 3 } },
  { scene: "abort", title: "a run that is stopped", check: checkAbort, noticed: { workers: 2 } },
  { scene: "close", title: "closing the workers", check: checkClose, noticed: { workers: 3 } },
  {
    scene: "noWorkers",
    title: "workers that cannot start",
    check: checkNoWorkers,
    // Each of two asks for the file; what the page's origin forbids is not asked for.
    noticed: { workers: 2, missing: ["/missing.js", "/missing.js"] },
  },
  {
    scene: "noWasm",
    title: "a policy without WebAssembly",
    policy: POLICIES.noWasm,
    check: checkNoWasm,
    noticed: { workers: 2, violations: ["script-src: wasm-eval"] },
  },
];
