import { cpus } from "node:os";
import { climatologyOf } from "../../src/model/compile/compile";
import { baselineModel } from "../../src/model/presets";
import { benchChain } from "./chain-peers";
import { builtLibrary } from "./library";
import { repeat, scale, summarise, type Timing } from "./measure";
import { type Parts, timeParts } from "./parts";
import { count, perPathMonth, print, printRow, show } from "./print";
import { benchScaling } from "./scaling";
import { FULL, HORIZON_MONTHS, QUICK, SEED, type Size } from "./setting";
import { benchWhatIf } from "./what-if";

async function benchForecast({ forecastPaths, repetitions }: Size): Promise<Timing> {
  const { baselineModel: builtModel, simulate } = await builtLibrary();
  const model = builtModel();
  const options = { paths: forecastPaths, horizonMonths: HORIZON_MONTHS, seed: SEED };
  const time = await repeat(repetitions, () => simulate(model, options));
  const cost = perPathMonth(time, forecastPaths);
  print(
    `Forecast: ${model.spec.id}, ${HORIZON_MONTHS} months, ${count(forecastPaths)} paths, reference kernel, built package`,
  );
  printRow("seconds", show(time));
  printRow("ns a path-month", show(cost));
  return cost;
}

async function benchOnce({ repetitions }: Size): Promise<void> {
  const { spec } = baselineModel();
  print("\nOnce a model, in milliseconds");
  printRow("checking the specification", show(scale(await repeat(repetitions, () => baselineModel()), 1000)));
  printRow("climatology", show(scale(await repeat(repetitions, () => climatologyOf(spec)), 1000)));
}

async function benchParts({ partPaths, repetitions }: Size, whole: Timing): Promise<void> {
  timeParts(partPaths);
  const runs: Parts[] = Array.from({ length: repetitions }, () => timeParts(partPaths));
  const names = [...(runs[0]?.keys() ?? [])];
  const costs = names.map((name) =>
    perPathMonth(summarise(runs.map((run) => run.get(name) ?? 0)), partPaths),
  );
  const total = costs.reduce((sum, { median }) => sum + median, 0);
  print(
    `\nBy part, ns a path-month, over ${count(partPaths)} paths; stages are given without the streams they draw`,
  );
  names.forEach((name, i) => {
    const cost = costs[i] ?? summarise([]);
    printRow(name, show(cost), `${((100 * cost.median) / total).toFixed(1)} %`);
  });
  printRow("all parts", total.toFixed(0), `forecast: ${(whole.median / total).toFixed(2)} x`);
}

const size = process.argv.includes("--quick") ? QUICK : FULL;
print(
  `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}, seed "${SEED}"`,
);
print(`Each number is a median of ${size.repetitions} runs [least, most] after a warm-up.\n`);
const whole = await benchForecast(size);
await benchOnce(size);
await benchParts(size, whole);
await benchWhatIf(size);
await benchChain(size);
benchScaling(size);
