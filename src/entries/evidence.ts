import type { EvidenceRecord } from "../contracts/tables";
import { defineModel, type Model } from "../model/define";
import { specFromEvidence } from "../model/from-evidence/model-from-evidence";
import type { EvidenceOptions } from "../model/from-evidence/states";

export type {
  BacktestBrier,
  BacktestDifference,
  BacktestEstimate,
  BacktestForecast,
  BacktestQuestion,
  BacktestReport,
  BacktestScore,
  Caveat,
} from "../contracts/backtest";
export type { LedgerBetween, LedgerBetweenItem } from "../contracts/ledger-between";
export type { Nowcast, NowcastFactor } from "../contracts/nowcast";
export type { Evidence, EvidenceDocument, EvidenceType } from "../contracts/observe/evidence-document";
export type { EvidenceLedger, LedgerItem, ObserveDiagnostics } from "../contracts/observe/observation";
export type { CalibratedUnknown, Edition, Posterior } from "../contracts/posterior";
export type { StructuralRange, StructureForecast, StructurePathway } from "../contracts/structural-range";
export * from "../evidence/index";
export type { BacktestOptions, BacktestProgress } from "../inference/backtest/options";
export type { CalibrateOptions, CalibrateProgress, Checkpoint } from "../inference/calibrate/options";
export type { LedgerBetweenOptions, LedgerBetweenProgress } from "../inference/ledger/options";
export { nowcastModel } from "../inference/nowcast-model";
export type { NowcastOptions, NowcastProgress } from "../inference/nowcast-options";
export type { Observation } from "../inference/observe/observe";
export type { ObserveOptions, ObserveProgress } from "../inference/observe/options";
export {
  backtest,
  calibrate,
  ledgerBetween,
  nowcast,
  observe,
  structuralRange,
} from "../inference/on-demand";
export { type LabelledWindow, type LabelOptions, labelHistory } from "../model/label-history";
export type { EvidenceOptions };

/**
 * A model counted from a record: rates, attendance, last meetings and log stop at `asOf`.
 *
 * @throws EvidenceError where the preset is unknown; ModelError where the record does not make a model.
 */
export function modelFromEvidence(record: EvidenceRecord, options: EvidenceOptions = {}): Model {
  return defineModel(specFromEvidence(record, options));
}
