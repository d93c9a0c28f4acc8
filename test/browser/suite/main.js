// Plays the scene that the address names and shows what was seen as JSON. All of it runs in the page's own scripts, where
// the page's policy holds.
import * as library from "trilateral-pathways";
import { workerExecutor } from "trilateral-pathways/workers";
import { defaultEngine, fixedRuns } from "../../runtimes/fixed-runs.mjs";
import { RUN } from "./run.js";

const { AbortError, ExecutionError, OptionsError, baselineModel, simulate } = library;

const model = baselineModel();

/** What a promise fails with. */
async function failureOf(promise) {
  const error = await promise.then(
    () => new Error("it did not fail"),
    (caught) => caught,
  );
  const types = Object.entries({ AbortError, ExecutionError, OptionsError });
  const type = types.find(([, Type]) => error instanceof Type)?.[0];
  const issues = error.issues?.map(({ code, path, remedy }) => ({ code, path, remedy }));
  return { type, message: error.message, issues };
}

const scenes = {
  async golden() {
    return { engine: await defaultEngine(library), ways: await fixedRuns(library, workerExecutor) };
  },

  async progress() {
    const executor = await workerExecutor({ workers: 3 });
    const steps = [];
    const onProgress = ({ pathsDone, pathsTotal, partial }) => {
      const total = Object.values(partial.pathways).reduce((sum, { probability }) => sum + probability, 0);
      steps.push({ pathsDone, pathsTotal, total, fingerprint: partial.fingerprint });
    };
    const { fingerprint } = await simulate(model, { ...RUN, executor, onProgress });
    await executor.close();
    return { steps, fingerprint };
  },

  async abort() {
    const executor = await workerExecutor({ workers: 2 });
    const controller = new AbortController();
    const onProgress = () => controller.abort("enough");
    const aborted = { ...RUN, paths: 65536, executor, signal: controller.signal, onProgress };
    const failure = await failureOf(simulate(model, aborted));
    const { fingerprint } = await simulate(model, { ...RUN, executor });
    await executor.close();
    return { failure, fingerprint };
  },

  async close() {
    const executor = await workerExecutor({ workers: 3 });
    const underWay = failureOf(simulate(model, { ...RUN, paths: 65536, executor }));
    await executor.close();
    return { underWay: await underWay, after: await failureOf(simulate(model, { ...RUN, executor })) };
  },

  async noWorkers() {
    const fails = (options) => failureOf(workerExecutor(options));
    return {
      missing: await fails({ workers: 2, workerUrl: "missing.js" }),
      elsewhere: await fails({ workers: 2, workerUrl: "https://example.org/worker.js" }),
      process: await fails({ kind: "process" }),
    };
  },

  async noWasm() {
    const executor = await workerExecutor({ workers: 2 });
    const [inline, overWorkers] = [await simulate(model, RUN), await simulate(model, { ...RUN, executor })];
    await executor.close();
    return {
      forecasts: [inline, overWorkers].map(({ fingerprint, provenance: { engine, warnings } }) => ({
        fingerprint,
        engine,
        warnings,
      })),
      simd: await failureOf(simulate(model, { ...RUN, engine: "simd" })),
    };
  },
};

const seen = await scenes[new URLSearchParams(location.search).get("scene")]();
document.querySelector("output").textContent = JSON.stringify(seen);
