import type { Forecast } from "../contracts/forecast";
import { headlinePlaces } from "../kernel/tally-layout";
import type { Model } from "../model/define";
import { normalQuantile } from "../numeric/normal-distribution";
import { twoLevel } from "../statistics/two-level";
import type { BlockResult } from "./executor";
import { forecastOf } from "./forecast-run";
import { assemblePaths, type KeptBlock } from "./keep-paths";
import type { Ledger } from "./ledger";
import { resolveOptions, type SimulateOptions } from "./options";
import { drawSums } from "./row-sums";
import { begin, type Company, type Run, runDraws } from "./run-model";

/** The widest half-width of the pathways' intervals at a level. */
function halfWidth(ledger: Ledger, level: number): number {
  const pathways = headlinePlaces(ledger.shape, ledger.layout).slice(0, ledger.shape.pathways);
  const errors = pathways.map((place) => twoLevel(drawSums(ledger.rows, place)).standardError);
  return normalQuantile(0.5 + level / 2) * Math.max(...errors);
}

/** Runs the draws that are asked for, and doubles them until the intervals are as tight as asked, or there may be no more. */
async function runToPrecision(
  run: Run,
  company: Company,
  take: (result: BlockResult) => void,
): Promise<void> {
  const { settings, ledger } = run;
  const { precision } = settings;
  await runDraws(run, 0, settings.draws, company, take);
  if (precision === undefined) return;
  let { draws } = settings;
  while (draws < precision.mostDraws && halfWidth(ledger, precision.level) > precision.halfWidth) {
    const more = Math.min(2 * draws, precision.mostDraws);
    await runDraws(run, draws, more, company, take);
    draws = more;
  }
}

/** Says what precision was reached, and warns where it fell short. */
function withPrecision(forecast: Forecast, { ledger, settings: { precision } }: Run): Forecast {
  if (precision === undefined) return forecast;
  const { halfWidth: asked, level } = precision;
  const achieved = halfWidth(ledger, level);
  const reached = achieved <= asked;
  const { provenance } = forecast;
  const missed = `The precision asked for, ${asked}, was not reached: ${achieved.toPrecision(3)} after ${provenance.paths} paths.`;
  const warnings = reached ? provenance.warnings : [...provenance.warnings, missed];
  const note = { halfWidth: asked, level, achieved, reached };
  return { ...forecast, provenance: { ...provenance, precision: note, warnings } };
}

/**
 * Simulates a model and says how likely each pathway is.
 *
 * The same model, seed, paths, draws, horizon and engine give the same `fingerprint` on any machine and with any executor.
 *
 * @throws OptionsError where an option is out of range; AbortError where the signal stops the run; ExecutionError where an
 * executor fails.
 */
export async function simulate<P extends string = string, C extends string = string>(
  model: Model<P, C>,
  options: SimulateOptions<P, C> = {},
): Promise<Forecast<P, C>> {
  const plain = options as SimulateOptions;
  const settings = await resolveOptions(plain, model.spec);
  const run = begin(model, settings, plain);
  const kept: KeptBlock[] = [];
  await runToPrecision(run, plain, ({ block, outcomes: [outcome] }) => {
    if (outcome?.paths !== undefined) kept.push({ block, paths: outcome.paths });
  });
  const forecast = withPrecision(forecastOf(run), run) as Forecast<P, C>;
  if (settings.keep === undefined) return forecast;
  return { ...forecast, paths: assemblePaths(kept, model.spec, settings.horizonMonths, settings.keep) };
}
