// Models

export { defineModel, type Model } from "./model/define";
export { type Ensemble, ensembleColumns, withEnsemble } from "./model/ensemble/with-ensemble";
export { knownNumbersOf, type NamedParameter, parametersOf } from "./model/parameters";
export {
  baselineModel,
  type CountryId,
  type PathwayId,
  PRESETS,
  type PresetName,
  presetModel,
} from "./model/presets";

// What a model is made of

export type { Basis, Datum, Distribution, Parameter } from "./contracts/distribution";
export type { Expr } from "./contracts/expression";
export type {
  ActsSpec,
  ChannelSpec,
  CountrySpec,
  EnsembleSpec,
  EventTypeSpec,
  FactorSpec,
  FamilySpec,
  GateSpec,
  IndexSpec,
  LevelSpec,
  LeverSpec,
  LogEntry,
  ModelSpec,
  PathwaySpec,
  Rule,
  SummitSpec,
  TurnoverSpec,
  VenueSpec,
} from "./contracts/model-spec";
export type { Month } from "./contracts/month";

// Forecasts

export type {
  ChannelForecast,
  FactorForecast,
  Forecast,
  IndicatorForecast,
  KeptPaths,
  MonthlyForecast,
  PathwayForecast,
  Provenance,
  Words,
} from "./contracts/forecast";
export type { Progress, SimulateOptions } from "./simulation/options";
export { simulate } from "./simulation/simulate";
export { wordsFor } from "./simulation/words";

// What if

export type { Alternative } from "./analysis/alternatives";
export type { AttributedChange } from "./analysis/attribute";
export type { CompareOptions, CompareProgress } from "./analysis/compare";
export { attribute, compare, rankLevers, sweep, tornado } from "./analysis/on-demand";
export type { AnalysisOptions, AnalysisProgress } from "./analysis/options";
export type { LeverOptions } from "./analysis/rank-levers";
export type { SweepOf, SweepOptions } from "./analysis/sweep";
export type { TornadoOptions } from "./analysis/tornado";
export type { AttributedShare, Attribution } from "./contracts/analysis/attribution";
export type {
  ChannelDifference,
  ComparedAlternative,
  Comparison,
  FactorDifference,
  Flip,
  MonthlyDifference,
} from "./contracts/analysis/comparison";
export type { LeverRanking, RankedLever } from "./contracts/analysis/lever-ranking";
export type { AnalysisProvenance, Difference, RangedDifference } from "./contracts/analysis/parts";
export type { Sweep, SweepPoint } from "./contracts/analysis/sweep";
export type { Tornado, TornadoEnd, TornadoInput } from "./contracts/analysis/tornado";
export type { Intervention, InterventionType } from "./contracts/scenario/interventions";
export type { RuleEntry, Scenario } from "./contracts/scenario/scenario";
export type { Change } from "./model/with";

// Tables and notebooks

export { display } from "./report/notebook/display";
export { type ElementOptions, toElement } from "./report/notebook/to-element";
export type { CellValue, TableRow } from "./report/tables/table";
export { toCSV } from "./report/tables/to-csv";
export { toRows } from "./report/tables/to-rows";

// Who runs it

export type { Block } from "./kernel/block";
export type { BlockResult, Executor, Job, Variant } from "./simulation/executor";
export { inlineExecutor } from "./simulation/inline-executor";

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
