// Runs the built package as modules and writes what runtime this is and what came out, as JSON.
import * as library from "trilateral-pathways";
import { EvidenceError } from "trilateral-pathways/evidence";
import { ScenarioError } from "trilateral-pathways/scenario";
import { workerExecutor } from "trilateral-pathways/workers";
import { defaultEngine, fixedRuns } from "./fixed-runs.mjs";

const version = globalThis.Deno === undefined ? process.versions.node : Deno.version.deno;
const runtime = globalThis.Deno === undefined ? "node" : "deno";
const sharesClasses = EvidenceError === library.EvidenceError && ScenarioError === library.ScenarioError;
const engine = await defaultEngine(library);
const ways = await fixedRuns(library, workerExecutor);

console.log(JSON.stringify({ runtime, version, sharesClasses, engine, ways }));
