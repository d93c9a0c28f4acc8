// Models

export type { Basis, Datum, Distribution, Parameter } from "./contracts/distribution";
// Errors
export {
  AbortError,
  EvidenceError,
  ExecutionError,
  type Issue,
  ModelError,
  OptionsError,
  ScenarioError,
  TrilateralError,
} from "./contracts/errors";
export type { Expr } from "./contracts/expression";
// Forecasts
export type {
  ChannelForecast,
  FactorForecast,
  Forecast,
  KeptPaths,
  MonthlyForecast,
  PathwayForecast,
  Provenance,
  Words,
} from "./contracts/forecast";
export type {
  ActsSpec,
  ChannelSpec,
  CountrySpec,
  EventTypeSpec,
  FactorSpec,
  FamilySpec,
  GateSpec,
  IndexSpec,
  LevelSpec,
  LogEntry,
  ModelSpec,
  PathwaySpec,
  Rule,
  SummitSpec,
  TurnoverSpec,
  VenueSpec,
} from "./contracts/model-spec";
export type { Month } from "./contracts/month";
export type { Block } from "./kernel/block";
export { defineModel, type Model } from "./model/define";
export { knownNumbersOf, type NamedParameter, parametersOf } from "./model/parameters";
export {
  baselineModel,
  type CountryId,
  type PathwayId,
  PRESETS,
  type PresetName,
  presetModel,
} from "./model/presets";
export type { BlockResult, Executor, Job } from "./simulation/executor";
export { inlineExecutor } from "./simulation/inline-executor";
export type { Progress, SimulateOptions } from "./simulation/options";
// Simulation
export { simulate } from "./simulation/simulate";
export { wordsFor } from "./simulation/words";
