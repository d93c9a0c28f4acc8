import type { Forecast } from "../contracts/forecast";
import { LANES } from "../kernel/shape";
import { headlinePlaces } from "../kernel/tally-layout";
import type { Model } from "../model/define";
import { normalQuantile } from "../numeric/normal-distribution";
import { twoLevel } from "../statistics/two-level";
import { drive, stopWhere } from "./drive";
import type { Job } from "./executor";
import { beginForecast, type ForecastRun, forecastOf, variantOf } from "./forecast-run";
import { jobOf } from "./job";
import { assemblePaths, type KeptBlock } from "./keep-paths";
import { addTally, type Ledger } from "./ledger";
import { resolveOptions, type Settings, type SimulateOptions } from "./options";
import { drawSums } from "./row-sums";

/** A run under way. */
interface Run extends ForecastRun {
  readonly settings: Settings;
  readonly job: Job;
  readonly kept: KeptBlock[];
}

function begin(model: Model, settings: Settings): Run {
  const variant = { ...variantOf(model, settings.rounds === 1 ? "totals" : "forecast"), keep: settings.keep };
  return { ...beginForecast(model, settings), settings, job: jobOf([variant], settings), kept: [] };
}

/** Runs the draws from one to another and adds their tallies. */
async function runDraws(run: Run, from: number, to: number, options: SimulateOptions): Promise<void> {
  const { ledger, settings, job, kept } = run;
  const pathsTotal = to * settings.rounds * LANES;
  await drive(job, { from, to, rounds: settings.rounds }, options, ({ block, outcomes: [outcome] }) => {
    if (outcome?.tally !== undefined) addTally(ledger, block, outcome.tally);
    if (outcome?.paths !== undefined) kept.push({ block, paths: outcome.paths });
    options.onProgress?.({
      pathsDone: ledger.pathsDone,
      pathsTotal,
      get partial() {
        return forecastOf(run);
      },
    });
  });
}

/** The widest half-width of the pathways' intervals at a level. */
function halfWidth(ledger: Ledger, level: number): number {
  const pathways = headlinePlaces(ledger.shape, ledger.layout).slice(0, ledger.shape.pathways);
  const errors = pathways.map((place) => twoLevel(drawSums(ledger.rows, place)).standardError);
  return normalQuantile(0.5 + level / 2) * Math.max(...errors);
}

/** Doubles the draws until the intervals are as tight as asked, or there may be no more. */
async function runToPrecision(run: Run, options: SimulateOptions): Promise<void> {
  const { settings, ledger } = run;
  const { precision } = settings;
  if (precision === undefined) return;
  let { draws } = settings;
  while (draws < precision.mostDraws && halfWidth(ledger, precision.level) > precision.halfWidth) {
    const more = Math.min(2 * draws, precision.mostDraws);
    await runDraws(run, draws, more, options);
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
  return (await simulateAs(model, await resolveOptions(plain, model.spec), plain)) as Forecast<P, C>;
}

/** The same with options that are resolved, for who makes them and needs no schema of them. */
export async function simulateAs(
  model: Model,
  settings: Settings,
  options: Pick<SimulateOptions, "executor" | "signal" | "onProgress">,
): Promise<Forecast> {
  stopWhere(options.signal, " before it began");
  const run = begin(model, settings);
  await runDraws(run, 0, settings.draws, options);
  await runToPrecision(run, options);
  const forecast = withPrecision(forecastOf(run), run);
  if (settings.keep === undefined) return forecast;
  return { ...forecast, paths: assemblePaths(run.kept, model.spec, settings.horizonMonths, settings.keep) };
}
