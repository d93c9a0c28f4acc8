import type { BacktestDifference, BacktestForecast, BacktestScore } from "../../contracts/backtest";
import { PATHWAY_ORDER } from "../../model/record-outcomes";
import { logScore } from "../../statistics/scores/log-score";
import { rankedProbabilityScore } from "../../statistics/scores/ranked-probability-score";
import { blockLengthOf, brierOf, type Estimator, estimator } from "./estimate";
import { forecasters, MIXTURE, MODEL } from "./forecasters";

/** Scores of one forecaster at one horizon, one an origin. */
interface Series {
  readonly rankedProbability: readonly number[];
  readonly log: readonly number[];
}

function seriesOf(forecasts: readonly BacktestForecast[], forecaster: string): Series {
  const score = (of: (probabilities: Readonly<Record<string, number>>, pathway: string) => number) =>
    forecasts.map(({ probabilities, pathway }) => of(probabilities[forecaster] ?? {}, pathway));
  return {
    rankedProbability: score((shares, pathway) => rankedProbabilityScore(shares, pathway, PATHWAY_ORDER)),
    log: score((shares, pathway) => logScore(shares, pathway)),
  };
}

function brierByPathway(
  forecasts: readonly BacktestForecast[],
  forecaster: string,
  estimate: Estimator,
): BacktestScore["brier"] {
  const entries = PATHWAY_ORDER.map((pathway) => {
    const probabilities = forecasts.map((item) => item.probabilities[forecaster]?.[pathway] ?? Number.NaN);
    const happened = forecasts.map((item) => item.pathway === pathway);
    return [pathway, brierOf(estimate, `brier/${pathway}`, probabilities, happened)] as const;
  });
  return Object.fromEntries(entries);
}

/** Everything that is scored of the forecasts of one horizon. */
function scoresAt(
  horizonMonths: number,
  forecasts: readonly BacktestForecast[],
  stepMonths: number,
  seed: string,
): { readonly scores: BacktestScore[]; readonly differences: BacktestDifference[] } {
  const blockLength = blockLengthOf(horizonMonths, stepMonths, forecasts.length);
  const estimate = estimator(seed, blockLength);
  const scored = { horizonMonths, origins: forecasts.length, blockLength };
  const ids = forecasters().map(({ id }) => id);
  const series = new Map(ids.map((id) => [id, seriesOf(forecasts, id)]));
  const scores = ids.map((forecaster): BacktestScore => {
    const { rankedProbability, log } = series.get(forecaster) ?? { rankedProbability: [], log: [] };
    return {
      forecaster,
      ...scored,
      rankedProbability: estimate.of("rankedProbability", rankedProbability),
      log: estimate.of("log", log),
      brier: brierByPathway(forecasts, forecaster, estimate),
    };
  });
  const pairs = [MODEL, MIXTURE].flatMap((first) =>
    ids.filter((id) => id !== first && id !== MIXTURE).map((second) => [first, second] as const),
  );
  const differences = pairs.map(([forecaster, against]): BacktestDifference => {
    const less = (name: keyof Series) =>
      (series.get(forecaster)?.[name] ?? []).map((value, i) => value - (series.get(against)?.[name][i] ?? 0));
    return {
      forecaster,
      against,
      ...scored,
      rankedProbability: estimate.of("rankedProbability", less("rankedProbability")),
      log: estimate.of("log", less("log")),
    };
  });
  return { scores, differences };
}

/** Scores of all forecasters at every horizon that the record reaches from any origin, and paired differences of model and mixture to all others. */
export function scoreTables(
  forecasts: readonly BacktestForecast[],
  horizons: readonly number[],
  stepMonths: number,
  seed: string,
): { readonly scores: BacktestScore[]; readonly differences: BacktestDifference[] } {
  const tables = horizons.flatMap((horizon) => {
    const own = forecasts.filter(({ horizonMonths }) => horizonMonths === horizon);
    return own.length === 0 ? [] : [scoresAt(horizon, own, stepMonths, seed)];
  });
  return {
    scores: tables.flatMap(({ scores }) => scores),
    differences: tables.flatMap(({ differences }) => differences),
  };
}
