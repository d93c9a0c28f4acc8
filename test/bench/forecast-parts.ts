import type { KernelExports } from "../../src/kernel/simd/module";
import { newKernel } from "../../src/kernel/simd/module";
import { simdEngine } from "../../src/kernel/simd/simd-engine";
import { compile } from "../../src/model/compile/compile";
import { climatology, type Model } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { streamKey } from "../../src/random/seed";
import { beginForecast, forecastOf } from "../../src/simulation/forecast-run";
import { addTally } from "../../src/simulation/ledger";
import { resolveOptions } from "../../src/simulation/options";
import { planBlocks } from "../../src/simulation/plan";
import { simulate } from "../../src/simulation/simulate";
import { seconds, summarise } from "./measure";
import { count, perPathMonth, print, printRow, show } from "./print";
import { HORIZON_MONTHS, SEED, type Size } from "./setting";
import { type Parts, stopwatch } from "./stopwatch";

const PARTS = ["beginning", "parameter draws", "kernel", "copying", "merging", "building the forecast"];

/** Runs blocks, with a clock at the parameters and at the kernel: the rest of a block is copying. */
async function clockedRunner(model: Model, parts: Parts) {
  const time = stopwatch(parts);
  const kernel = await newKernel();
  const clocked: KernelExports = {
    ...kernel,
    runDraw: (...args) => time("kernel", () => kernel.runDraw(...args)),
  };
  const key = streamKey(SEED);
  const { program, loadSample, drawer } = compile(model.spec, HORIZON_MONTHS, climatology(model));
  const fill = drawer(key);
  const fillTheta: typeof fill = (draw, theta) => time("parameter draws", () => fill(draw, theta));
  return simdEngine(clocked)([{ program, loadSample, fillTheta, measure: "totals" }], key);
}

/**
 * A forecast on the SIMD engine by part, as simulate makes it.
 *
 * @throws Error where the forecast is another than that of simulate, so that its parts would mean nothing.
 */
async function timeForecast(model: Model, paths: number): Promise<Parts> {
  const options = { paths, horizonMonths: HORIZON_MONTHS, seed: SEED, engine: "simd" } as const;
  const parts: Parts = new Map(PARTS.map((name) => [name, 0]));
  const time = stopwatch(parts);
  const began = performance.now();
  const settings = await resolveOptions(options, model.spec);
  const run = beginForecast(model, settings);
  const runBlock = await clockedRunner(model, parts);
  parts.set("beginning", (performance.now() - began) / 1000);
  for (const block of planBlocks(0, settings.draws, settings.rounds)) {
    const [outcome] = time("copying", () => runBlock(block));
    if (outcome?.tally === undefined) throw new Error("A forecast has tallies");
    const { tally } = outcome;
    time("merging", () => addTally(run.ledger, block, tally));
  }
  const { fingerprint } = time("building the forecast", () => forecastOf(run));
  const within = (name: string) => parts.get(name) ?? 0;
  parts.set("copying", within("copying") - within("kernel") - within("parameter draws"));
  let expected = "";
  parts.set("simulate", await seconds(async () => (expected = (await simulate(model, options)).fingerprint)));
  if (fingerprint !== expected)
    throw new Error("The parts of test/bench/forecast-parts.ts are not those of simulation/simulate.ts");
  return parts;
}

/** What a forecast on the SIMD engine is made of, on this thread. */
export async function benchForecastParts({ forecastPaths, repetitions }: Size): Promise<void> {
  const model = baselineModel();
  await timeForecast(model, forecastPaths);
  const runs: Parts[] = [];
  for (let i = 0; i < repetitions; i++) runs.push(await timeForecast(model, forecastPaths));
  const timing = (part: (run: Parts) => number) => perPathMonth(summarise(runs.map(part)), forecastPaths);
  const sum = (run: Parts) => PARTS.reduce((all, name) => all + (run.get(name) ?? 0), 0);
  const all = timing(sum).median;
  print(`\nA forecast by part, simd, ns a path-month, over ${count(forecastPaths)} paths, timed as it runs`);
  for (const name of PARTS) {
    const cost = timing((run) => run.get(name) ?? 0);
    printRow(name, show(cost), `${((100 * cost.median) / all).toFixed(1)} %`);
  }
  const whole = timing((run) => run.get("simulate") ?? 0);
  printRow("all parts", all.toFixed(0), `simulate: ${(whole.median / all).toFixed(2)} x`);
}
