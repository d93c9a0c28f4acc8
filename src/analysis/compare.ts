import type { ComparedAlternative, Comparison } from "../contracts/analysis/comparison";
import { fingerprintOfCounts } from "../contracts/fingerprint";
import type { Forecast } from "../contracts/forecast";
import { LANES } from "../kernel/shape";
import type { Model } from "../model/define";
import { drive, stopWhere } from "../simulation/drive";
import type { BlockResult } from "../simulation/executor";
import { beginForecast, type ForecastRun, forecastOf, variantOf } from "../simulation/forecast-run";
import { jobOf } from "../simulation/job";
import { addTally } from "../simulation/ledger";
import type { Settings } from "../simulation/options";
import { type Alternative, commonHorizon, resolveAlternatives, withAllIndicators } from "./alternatives";
import { comparedAlternative } from "./comparison-parts";
import { type AnalysisOptions, type AnalysisProgress, mustVary, resolveAnalysis } from "./options";
import { addPair, createPairing, type Pairing } from "./pairing";
import { analysisProvenance } from "./provenance";

/** How far a comparison has come. `partial` is the comparison of the draws done so far, worked out when it is read. */
export interface CompareProgress<
  N extends string = string,
  P extends string = string,
  C extends string = string,
> extends AnalysisProgress {
  readonly partial: Comparison<N, P, C>;
}

/** Options of {@link compare}; every one may be left out. */
export interface CompareOptions<
  N extends string = string,
  P extends string = string,
  C extends string = string,
> extends Omit<AnalysisOptions, "onProgress"> {
  readonly onProgress?: ((progress: CompareProgress<N, P, C>) => void) | undefined;
}

/** A comparison under way: the forecasts of all models, base first, and what sets each alternative apart. */
interface Run {
  readonly base: Model;
  readonly names: readonly string[];
  readonly settings: Settings;
  readonly forecasts: readonly ForecastRun[];
  readonly pairings: readonly Pairing[];
}

function begin(base: Model, names: readonly string[], models: readonly Model[], settings: Settings): Run {
  const forecasts = models.map((model) => beginForecast(model, settings));
  const [first, ...others] = forecasts.map(({ program }) => program.shape);
  const divided = base.spec.pathways.findIndex((pathway) => pathway.split !== undefined);
  const pairings = others.map((shape) =>
    createPairing(first ?? shape, shape, divided, settings.draws, settings.rounds),
  );
  return { base, names, settings, forecasts, pairings };
}

function take({ forecasts, pairings }: Run, { block, outcomes }: BlockResult): void {
  outcomes.forEach(({ tally }, place) => {
    const forecast = forecasts[place];
    if (forecast !== undefined && tally !== undefined) addTally(forecast.ledger, block, tally);
  });
  const [first, ...others] = outcomes;
  others.forEach((outcome, place) => {
    const pairing = pairings[place];
    if (first !== undefined && pairing !== undefined) addPair(pairing, block, first, outcome);
  });
}

/** The comparison of the draws that have come in. */
function comparisonOf({ base, names, settings, forecasts, pairings }: Run): Comparison {
  const [first, ...others] = forecasts.map(forecastOf) as [Forecast, ...Forecast[]];
  const alternatives: Record<string, ComparedAlternative> = {};
  names.forEach((name, place) => {
    const [pairing, forecast] = [pairings[place], others[place]];
    if (pairing === undefined || forecast === undefined) return;
    alternatives[name] = comparedAlternative(pairing, base.spec, first, forecast);
  });
  const { paths, draws } = first.provenance;
  const sums = pairings.flatMap(({ rows }) => [rows.squares]);
  return {
    schemaVersion: 1,
    base: first,
    alternatives,
    provenance: { ...analysisProvenance(base, settings, forecasts.length), paths, draws },
    fingerprint: fingerprintOfCounts([
      [paths, draws],
      ...forecasts.map(({ ledger }) => ledger.rows.sums),
      ...sums,
    ]),
  };
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function compare<
  P extends string,
  C extends string,
  const A extends Readonly<Record<string, Alternative>>,
>(
  model: Model<P, C>,
  alternatives: A,
  options: CompareOptions<keyof A & string, P, C> = {},
): Promise<Comparison<keyof A & string, P, C>> {
  const base = model as Model;
  const named = resolveAlternatives(base, alternatives);
  const all = [["base", base] as const, ...named];
  const horizon = options.horizonMonths === undefined ? commonHorizon(all) : undefined;
  const asked = horizon === undefined ? options : { ...options, horizonMonths: horizon };
  const settings = await resolveAnalysis(asked, base.spec);
  mustVary(settings);
  stopWhere(options.signal, " before it began");
  const models = withAllIndicators(all);
  const run = begin(
    base,
    named.map(([name]) => name),
    models,
    settings,
  );
  const job = jobOf(
    models.map((each) => variantOf(each, "comparison")),
    settings,
  );
  const pathsTotal = settings.draws * settings.rounds * LANES;
  let pathsDone = 0;
  await drive(job, { from: 0, to: settings.draws, rounds: settings.rounds }, options, (result) => {
    take(run, result);
    pathsDone += result.block.draws * LANES;
    options.onProgress?.({
      pathsDone,
      pathsTotal,
      models: models.length,
      get partial() {
        return comparisonOf(run) as Comparison<keyof A & string, P, C>;
      },
    });
  });
  return comparisonOf(run) as Comparison<keyof A & string, P, C>;
}
