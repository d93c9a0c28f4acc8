import { builtLibrary, builtWorkers } from "./library";
import { inTurns, ratios, seconds, summarise } from "./measure";
import { count, print, printRow, show } from "./print";
import { HORIZON_MONTHS, SEED, type Size } from "./setting";

/** Forecasts on this thread, on one worker and on two that are warm: how much sooner they are there. */
export async function benchWorkers({ workerPaths, repetitions }: Size): Promise<void> {
  const { baselineModel, simulate } = await builtLibrary();
  const { workerExecutor } = await builtWorkers();
  const model = baselineModel();
  const one = await workerExecutor({ workers: 1 });
  const began = performance.now();
  const two = await workerExecutor({ workers: 2 });
  const starting = performance.now() - began;
  print(
    `\nBy workers: ${HORIZON_MONTHS} months, simd, threads; two are started in ${starting.toFixed(0)} ms`,
  );
  printRow("paths", "this thread, s", "one worker, s", "two workers, s", "one : two");
  for (const paths of workerPaths) {
    const on = (executor?: typeof one) => () =>
      simulate(model, {
        engine: "simd",
        paths,
        horizonMonths: HORIZON_MONTHS,
        seed: SEED,
        ...(executor && { executor }),
      });
    const times = await inTurns(repetitions, { here: on(), one: on(one), two: on(two) });
    const gain = ratios(times.one, times.two);
    const shown = [times.here, times.one, times.two].map((part) => show(summarise(part)));
    printRow(count(paths), ...shown, `${show(gain)} x`);
  }
  printRow("asked for", "", "", "", "at least 1.8 x");
  const closing = await seconds(() => Promise.all([one.close(), two.close()]));
  printRow("closing, s", closing.toFixed(3));
}
