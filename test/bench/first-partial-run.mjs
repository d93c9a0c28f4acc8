// The first forecast of a process: writes the milliseconds since it began at which the library was loaded and at which the
// first partial forecast was there, as JSON.
import { baselineModel, simulate } from "trilateral-pathways";

const loaded = performance.now();
const stop = new AbortController();
let partial;
try {
  await simulate(baselineModel(), {
    seed: process.argv[2],
    signal: stop.signal,
    onProgress: (progress) => {
      if (progress.partial.provenance.paths > 0) partial = performance.now();
      stop.abort();
    },
  });
} catch (error) {
  if (error.name !== "AbortError") throw error;
}
console.log(JSON.stringify({ loaded, partial }));
