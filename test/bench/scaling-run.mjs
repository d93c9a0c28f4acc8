// One forecast in a process of its own, so that its peak memory is its own. Writes the paths that were run, the seconds
// since the process began and its peak memory as JSON.
import { baselineModel, simulate } from "trilateral-pathways";

const [paths, horizonMonths] = process.argv.slice(2, 4).map(Number);
const [seed, engine] = process.argv.slice(4, 6);
const { provenance } = await simulate(baselineModel(), { paths, horizonMonths, seed, engine });
const seconds = performance.now() / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ paths: provenance.paths, seconds, megabytes }));
