import type { Forecast, Provenance } from "../contracts/forecast";
import { LIBRARY_VERSION } from "../contracts/version";
import type { Measure } from "../kernel/block";
import type { Program } from "../kernel/program";
import { compile } from "../model/compile/compile";
import { headlineRule } from "../model/compile/rules";
import { climatology, type Model } from "../model/define";
import { buildForecast, historyTimeline } from "./build-forecast";
import type { Variant } from "./executor";
import { createLedger, type Ledger } from "./ledger";
import type { Settings } from "./options";
import { warningsFor } from "./warnings";

/** The forecast of one model under way: what it was asked for, and what has come in. */
export interface ForecastRun {
  readonly model: Model;
  readonly program: Program;
  readonly ledger: Ledger;
  readonly history: Forecast["timeline"];
  readonly provenance: Provenance;
}

function provenanceOf(model: Model, settings: Settings): Provenance {
  const { spec } = model;
  return {
    asOf: spec.asOf,
    horizonMonths: settings.horizonMonths,
    model: spec.id,
    modelFingerprint: model.fingerprint,
    dataFingerprint: spec.dataFingerprint ?? null,
    scenarios: [...(spec.scenarios ?? [])],
    interventions: spec.interventions?.length ?? 0,
    numbersSet: [...(spec.numbersSet ?? [])],
    library: LIBRARY_VERSION,
    seed: settings.seed,
    paths: 0,
    draws: 0,
    engine: settings.engine,
    rule: headlineRule(spec),
    precision: null,
    warnings: warningsFor(spec, settings),
  };
}

/** A model as a variant of a job. */
export function variantOf(model: Model, measure: Measure): Variant {
  return { spec: model.spec, loadSample: climatology(model), measure };
}

export function beginForecast(model: Model, settings: Settings): ForecastRun {
  const { program } = compile(model.spec, settings.horizonMonths, climatology(model));
  return {
    model,
    program,
    ledger: createLedger(program.shape, settings.rounds),
    history: historyTimeline(model.spec),
    provenance: provenanceOf(model, settings),
  };
}

/** The forecast of the draws that have come in. */
export function forecastOf({ model, program, ledger, history, provenance }: ForecastRun): Forecast {
  return buildForecast(ledger, model.spec, program, history, provenance);
}
