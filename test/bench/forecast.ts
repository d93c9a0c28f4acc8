import { builtLibrary } from "./library";
import { inTurns, ratios, summarise } from "./measure";
import { count, perPathMonth, print, printRow, show } from "./print";
import { HORIZON_MONTHS, SEED, type Size } from "./setting";

/** The engine that a run gets where it names none, and the warning it comes with where that is the slow one. */
async function printChoice(): Promise<void> {
  const { baselineModel, simulate } = await builtLibrary();
  const { engine, warnings } = (await simulate(baselineModel(), { paths: 16 })).provenance;
  print(`Engine of a run that names none: ${engine}`);
  if (engine !== "simd") print(warnings.join("\n"));
}

/** Whole forecasts of the built package by engine, the slow one with fewer paths. */
export async function benchForecast({ forecastPaths, referencePaths, repetitions }: Size): Promise<void> {
  const { baselineModel, simulate } = await builtLibrary();
  const model = baselineModel();
  const sizes = { simd: forecastPaths, reference: referencePaths };
  const forecast = (engine: keyof typeof sizes) => () =>
    simulate(model, { engine, paths: sizes[engine], horizonMonths: HORIZON_MONTHS, seed: SEED });
  await printChoice();
  const times = await inTurns(repetitions, { simd: forecast("simd"), reference: forecast("reference") });
  print(`\nForecast: ${model.spec.id}, ${HORIZON_MONTHS} months, one thread, built package`);
  printRow("engine", "paths", "seconds", "ns a path-month");
  for (const engine of ["simd", "reference"] as const) {
    const time = summarise(times[engine]);
    printRow(engine, count(sizes[engine]), show(time), show(perPathMonth(time, sizes[engine])));
  }
  const perPath = (engine: keyof typeof sizes) => times[engine].map((time) => time / sizes[engine]);
  printRow(
    "reference : simd, a path-month",
    "",
    "",
    `${show(ratios(perPath("reference"), perPath("simd")))} x`,
  );
  printRow("asked for", "", "", "simd at most 350");
}
