// Scores of single forecasts

export { brierScore } from "../statistics/scores/brier-score";
export { type CrpsOptions, crps } from "../statistics/scores/crps";
export { crpsOfHistogram, type HistogramForecast } from "../statistics/scores/crps-of-histogram";
export { crpsOfQuantiles, type QuantileForecast } from "../statistics/scores/crps-of-quantiles";
export { LOG_SCORE_FLOOR, type LogScoreOptions, logScore } from "../statistics/scores/log-score";
export {
  normalisedRankedProbabilityScore,
  rankedProbabilityScore,
} from "../statistics/scores/ranked-probability-score";

// Many forecasts

export {
  type BlockBootstrapOptions,
  type BootstrapInterval,
  blockBootstrapInterval,
  pairedDifferenceInterval,
} from "../statistics/scores/block-bootstrap-interval";
export {
  type CalibrationBin,
  type CalibrationOptions,
  calibrationCurve,
} from "../statistics/scores/calibration-curve";
export { type CorpCurveOptions, type CorpPoint, corpCurve } from "../statistics/scores/corp-curve";
export { type CorpDecomposition, corpDecomposition } from "../statistics/scores/corp-decomposition";
export { pit, pitOfCategories } from "../statistics/scores/pit";

// Mixtures and randomness

export { randomStream } from "../random/random-stream";
export type { Stream } from "../random/stream";
export { mixForecasts } from "../statistics/scores/mix-forecasts";
export type { Uniforms } from "../statistics/scores/uniforms";

// What came of a forecast

export type { ResolveOptions } from "../analysis/resolve/options";
export { resolve } from "../analysis/resolve/resolve";
export type { OpenPart, Resolution, ResolvedSeries, ResolvedWindow } from "../contracts/resolution";

// A log of forecasts

export { appendForecast } from "../analysis/forecast-log/append-forecast";
export {
  type VerifiedForecastLog,
  type VerifyLogOptions,
  verifyForecastLog,
} from "../analysis/forecast-log/verify-forecast-log";
export type { ForecastLogEntry } from "../contracts/forecast-log";
