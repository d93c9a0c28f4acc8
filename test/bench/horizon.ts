import { builtLibrary } from "./library";
import { inTurns, summarise } from "./measure";
import { count, perPathMonth, print, printRow, show } from "./print";
import { SEED, type Size } from "./setting";

const HORIZONS = [12, 24, 60, 120] as const;

/** Forecasts over growing horizons: what they cost a month should stay. */
export async function benchHorizon({ horizonPaths, repetitions }: Size): Promise<void> {
  const { baselineModel, simulate } = await builtLibrary();
  const model = baselineModel();
  const forecast = (horizonMonths: number) => () =>
    simulate(model, { engine: "simd", paths: horizonPaths, horizonMonths, seed: SEED });
  const works = Object.fromEntries(HORIZONS.map((months) => [String(months), forecast(months)]));
  const times = await inTurns(repetitions, works);
  print(`\nBy horizon: ${count(horizonPaths)} paths, simd`);
  printRow("months", "seconds", "ns a path-month");
  for (const months of HORIZONS) {
    const time = summarise(times[String(months)] ?? []);
    printRow(String(months), show(time), show(perPathMonth(time, horizonPaths, months)));
  }
}
