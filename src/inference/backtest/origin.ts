import type { Forecast } from "../../contracts/forecast";
import type { EnsembleSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { defineModel, type Model } from "../../model/define";
import { PATHWAY_ORDER } from "../../model/record-outcomes";
import { simulate } from "../../simulation/simulate";
import { mixForecasts } from "../../statistics/scores/mix-forecasts";
import { calibrate } from "../calibrate/calibrate";
import type { CalibrateProgress } from "../calibrate/options";
import { nowcast } from "../nowcast";
import { originSpec } from "../origin-spec";
import { BASELINES, MIXED } from "./baselines";
import { type Facts, factsOf } from "./facts";
import { MIXTURE, MODEL } from "./forecasters";
import type { BacktestSettings } from "./options";
import { climatologyOf, type Question, questions } from "./questions";
import { recordAt } from "./record-at";

type Shares = Readonly<Record<string, number>>;

/** All forecasts made at the end of one month, by months ahead: nothing from after it was read. */
export interface OriginForecasts {
  readonly month: Month;
  /** The pathway of the window that ends with the month, as known then. */
  readonly pathway: string;
  readonly horizons: ReadonlyMap<number, HorizonForecasts>;
  readonly warnings: readonly string[];
}

export interface HorizonForecasts {
  /** By forecaster, in the order in which they are shown. */
  readonly probabilities: Readonly<Record<string, Shares>>;
  readonly standardError: Shares;
  /** By question. */
  readonly questions: Readonly<Record<string, { readonly model: number; readonly climatology: number }>>;
}

/** Who is told of the fit at an origin, and who may stop it. */
interface Watch {
  readonly signal: AbortSignal | undefined;
  readonly onFit: (progress: CalibrateProgress) => void;
}

/** Joint draws of the state then: under parameters drawn from their priors, or fitted to the record up to then. */
async function drawsAt(
  view: EvidenceRecord,
  asOf: Month,
  { draws, particles, seed: ofAll, engine, refit }: BacktestSettings,
  { signal, onFit }: Watch,
): Promise<EnsembleSpec> {
  const common = { asOf, draws, seed: `${ofAll}/${asOf}`, engine, signal };
  if (refit === undefined) return (await nowcast(view, { ...common, particles })).ensemble;
  return (await calibrate(view, { ...common, ...refit, onProgress: onFit })).ensemble;
}

/** The model as it could be counted then, starting from the state filtered then, and asked the questions. */
async function modelAt(
  view: EvidenceRecord,
  month: Month,
  asked: readonly Question[],
  settings: BacktestSettings,
  watch: Watch,
): Promise<Model> {
  const ensemble = await drawsAt(view, month, settings, watch);
  const indicators = asked.flatMap(({ id, indicator }) => (indicator === undefined ? [] : [[id, indicator]]));
  const spec = originSpec(view, month);
  return defineModel({ ...spec, id: ensemble.id, ensemble, indicators: Object.fromEntries(indicators) });
}

function horizonForecasts(
  forecast: Forecast,
  facts: Facts,
  asked: readonly Question[],
  horizonMonths: number,
): HorizonForecasts {
  const pathways = PATHWAY_ORDER;
  const end = addMonths(facts.to, horizonMonths);
  const window = forecast.timeline.find(({ month }) => month === end);
  const model: Shares = window?.pathways ?? {};
  const input = { windows: facts.windows, horizonMonths, pathways };
  const baselines = BASELINES.map(({ id, forecast: of }) => [id, of(input)] as const);
  const mixed = mixForecasts([model, MIXED.forecast(input)], [0.5, 0.5]);
  const answers = asked.map((question) => {
    const probability = question.probability(forecast, horizonMonths);
    return [question.id, { model: probability, climatology: climatologyOf(question, facts, horizonMonths) }];
  });
  return {
    probabilities: Object.fromEntries([[MODEL, model], [MIXTURE, mixed], ...baselines]),
    standardError: window?.standardError ?? {},
    questions: Object.fromEntries(answers),
  };
}

/** Forecasts of the model and of every baseline from the record up to a month. */
export async function forecastsAt(
  record: EvidenceRecord,
  month: Month,
  settings: BacktestSettings,
  watch: Watch,
): Promise<OriginForecasts> {
  const view = recordAt(record, month);
  const facts = factsOf(view, month);
  const asked = questions();
  const { signal } = watch;
  const model = await modelAt(view, month, asked, settings, watch);
  const { paths, draws, seed, engine, horizons } = settings;
  const forecast = await simulate(model, {
    horizonMonths: Math.max(...horizons),
    paths,
    draws,
    seed: `${seed}/${month}`,
    engine,
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    month,
    pathway: facts.windows.at(-1)?.pathway ?? "",
    horizons: new Map(horizons.map((months) => [months, horizonForecasts(forecast, facts, asked, months)])),
    warnings: forecast.provenance.warnings,
  };
}
