// Runs the built package through require and writes what runtime this is and what came out, as JSON.
const library = require("trilateral-pathways");
const { EvidenceError } = require("trilateral-pathways/evidence");
const { ScenarioError } = require("trilateral-pathways/scenario");

async function main() {
  const { fixedRuns } = await import("./fixed-runs.mjs");
  const sharesClasses = EvidenceError === library.EvidenceError && ScenarioError === library.ScenarioError;
  const results = await fixedRuns(library);
  console.log(JSON.stringify({ runtime: "node", version: process.versions.node, sharesClasses, results }));
}

main();
