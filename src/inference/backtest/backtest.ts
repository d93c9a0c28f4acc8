import type { BacktestForecast, BacktestReport, Caveat } from "../../contracts/backtest";
import { fingerprintOf } from "../../contracts/fingerprint";
import { addMonths } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { LIBRARY_VERSION } from "../../contracts/version";
import { PATHWAY_ORDER } from "../../model/record-outcomes";
import { stopWhere } from "../../simulation/drive";
import { LOG_SCORE_FLOOR } from "../../statistics/scores/log-score";
import type { CalibrateProgress } from "../calibrate/options";
import caveats from "./caveats.json";
import { LEVEL, RESAMPLES } from "./estimate";
import { type Facts, factsOf } from "./facts";
import { forecasters } from "./forecasters";
import { type BacktestOptions, type BacktestSettings, resolveBacktest } from "./options";
import { forecastsAt, type OriginForecasts } from "./origin";
import { questionScores } from "./question-scores";
import { scoreTables } from "./scores";

async function forecastAll(
  record: EvidenceRecord,
  settings: BacktestSettings,
  options: BacktestOptions,
): Promise<OriginForecasts[]> {
  const { origins } = settings;
  const made: OriginForecasts[] = [];
  for (const month of origins) {
    stopWhere(options.signal);
    const progress = { originsDone: made.length, originsTotal: origins.length };
    const onFit = (fit: CalibrateProgress) => options.onProgress?.({ ...progress, fit });
    made.push(await forecastsAt(record, month, settings, { signal: options.signal, onFit }));
    options.onProgress?.({ ...progress, originsDone: made.length });
  }
  return made;
}

/** The forecasts of windows that are known, with what came. */
function resolved(origins: readonly OriginForecasts[], facts: Facts): BacktestForecast[] {
  return origins.flatMap(({ month: origin, horizons }) =>
    [...horizons].flatMap(([horizonMonths, { probabilities, standardError }]) => {
      const month = addMonths(origin, horizonMonths);
      const pathway = facts.windowOf.get(month)?.pathway;
      if (pathway === undefined) return [];
      const copied = Object.entries(probabilities).map(([id, shares]) => [id, { ...shares }]);
      const shares: BacktestForecast["probabilities"] = Object.fromEntries(copied);
      return [
        { origin, horizonMonths, month, pathway, probabilities: shares, standardError: { ...standardError } },
      ];
    }),
  );
}

function provenanceOf(
  record: EvidenceRecord,
  settings: BacktestSettings,
  origins: readonly OriginForecasts[],
): BacktestReport["provenance"] {
  const { seed, engine, draws, particles, paths, whyNotSimd } = settings;
  const slow = whyNotSimd === undefined ? [] : [`The fast engine cannot be loaded: ${whyNotSimd}`];
  const warnings = [...new Set([...slow, ...origins.flatMap((origin) => origin.warnings)])];
  const dataFingerprint = fingerprintOf(record);
  return {
    dataFingerprint,
    library: LIBRARY_VERSION,
    rule: "base",
    seed,
    engine,
    draws,
    particles,
    paths,
    ...(settings.refit === undefined ? {} : { refit: { ...settings.refit } }),
    warnings,
  };
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function backtest(
  record: EvidenceRecord,
  options: BacktestOptions = {},
): Promise<BacktestReport> {
  const settings = await resolveBacktest(record, options);
  stopWhere(options.signal, " before it began");
  const { knownTo, horizons, stepMonths, seed } = settings;
  const origins = await forecastAll(record, settings, options);
  const facts = factsOf(record, knownTo);
  const forecasts = resolved(origins, facts);
  const asked = questionScores(origins, facts, settings);
  return {
    schemaVersion: 1,
    order: [...PATHWAY_ORDER],
    knownTo,
    horizonsMonths: [...horizons],
    stepMonths,
    origins: origins.map(({ month, pathway }) => ({ month, pathway })),
    forecasters: forecasters(settings.refit),
    forecasts,
    ...scoreTables(forecasts, horizons, stepMonths, seed),
    questions: asked,
    method: { level: LEVEL, resamples: RESAMPLES, logFloor: LOG_SCORE_FLOOR },
    caveats: caveats as Caveat[],
    provenance: provenanceOf(record, settings, origins),
    fingerprint: fingerprintOf([forecasts, asked.map(({ id, forecasts: rows }) => [id, rows])]),
  };
}
