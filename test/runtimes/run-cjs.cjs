// Runs the built package through require and writes what runtime this is and what came out, as JSON.
const library = require("trilateral-pathways");
const { EvidenceError } = require("trilateral-pathways/evidence");
const { ScenarioError } = require("trilateral-pathways/scenario");
const { workerExecutor } = require("trilateral-pathways/workers");

async function main() {
  const { fixedRuns, defaultEngine } = await import("./fixed-runs.mjs");
  const { node: version } = process.versions;
  const sharesClasses = EvidenceError === library.EvidenceError && ScenarioError === library.ScenarioError;
  const engine = await defaultEngine(library);
  // The same code in another format: that it runs, and finds its worker, is enough.
  const ways = await fixedRuns(library, workerExecutor, { workers: [2], blockDraws: [16] });
  console.log(JSON.stringify({ runtime: "node", version, sharesClasses, engine, ways }));
}

main();
