import { spawnSync } from "node:child_process";
import { builtLibrary, builtWorkers } from "./library";
import { inTurns, repeat, scale, summarise, type Timing } from "./measure";
import { print, printRow, show } from "./print";
import { SEED, type Size } from "./setting";

type Library = Awaited<ReturnType<typeof builtLibrary>>;
type Model = ReturnType<Library["baselineModel"]>;
type Executor = Awaited<ReturnType<Awaited<ReturnType<typeof builtWorkers>>["workerExecutor"]>>;

/** Milliseconds in which workers finish the blocks of a run that was stopped. */
const WINDING_UP = 200;

const SCRIPT = "test/bench/first-partial-run.mjs";

/** A call up to its first partial forecast, which is read; the run is then stopped. Returns the paths it is of. */
async function toFirstPartial({ simulate, AbortError }: Library, model: Model, executor?: Executor) {
  const stop = new AbortController();
  let paths = 0;
  const onProgress = ({ partial }: { readonly partial: Awaited<ReturnType<Library["simulate"]>> }) => {
    paths = partial.provenance.paths;
    stop.abort();
  };
  try {
    await simulate(model, {
      seed: SEED,
      onProgress,
      signal: stop.signal,
      ...(executor && { executor }),
    });
  } catch (error) {
    if (!(error instanceof AbortError)) throw error;
  }
  return paths;
}

/** Milliseconds from the start of a process of its own to the library loaded, and to the first partial forecast. */
function cold(): { readonly loaded: number; readonly partial: number } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, SEED], { encoding: "utf8" });
  if (status !== 0) throw new Error(`A first forecast failed: ${stderr}`);
  return JSON.parse(stdout) as ReturnType<typeof cold>;
}

/** How soon the first numbers of a forecast of default size can be shown. */
export async function benchFirstPartial({ repetitions }: Size): Promise<void> {
  const library = await builtLibrary();
  const { workerExecutor } = await builtWorkers();
  const model = library.baselineModel();
  const workers = await workerExecutor({ workers: 2 });
  // A slider is moved by another amount every time, so that nothing of the model is known from before.
  let moved = 0;
  const slid = (): Model =>
    model.with([
      { type: "shift-factor", factor: "leaderCommitment.US", by: moved++ / 10, from: "2026-01" },
    ]) as Model;
  const runs = repetitions * 3;
  const paths = await toFirstPartial(library, model);
  const times = await inTurns(runs, {
    same: () => toFirstPartial(library, model),
    slid: () => toFirstPartial(library, slid()),
  });
  const onWorkers = await repeat(runs, () => toFirstPartial(library, slid(), workers), WINDING_UP);
  const full = await repeat(repetitions, () => library.simulate(model, { seed: SEED }));
  await workers.close();
  cold();
  const starts = Array.from({ length: repetitions }, cold);
  const show1000 = (time: Timing) => show(scale(time, 1000));
  print(`\nTo the first partial forecast, of ${paths} paths, in milliseconds (medians of ${runs})`);
  printRow("same model, warm", show1000(summarise(times.same)), "at most 25");
  printRow("a slider moved, warm", show1000(summarise(times.slid)), "at most 25");
  printRow("a slider moved, two warm workers", show1000(onWorkers));
  printRow("a new process, library loaded", show(summarise(starts.map(({ loaded }) => loaded))));
  printRow("a new process, first partial", show(summarise(starts.map(({ partial }) => partial))));
  printRow("the whole run, warm", show1000(full));
}
