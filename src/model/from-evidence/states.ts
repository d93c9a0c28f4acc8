import type { FactorSpec, GateSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { BASELINE } from "../preset-names";
import { filteredRateStates, filteredState } from "./filtered-state";
import type { Framework } from "./framework";
import { neutralFactors, neutralRateStates } from "./neutral";
import { factors, filteredFactors, presetMonth, rateStates } from "./presets";

/** Which state a model of the record starts from: the filtered one of the baseline, or that of a preset. */
export interface EvidenceOptions {
  /** Last month whose history is known; the preset's own month where absent. */
  readonly asOf?: Month;
  /**
   * Levels of the factors: the name of a preset of the record, or `baseline-2025`, the state that the shipped record was filtered
   * into, which is taken where none is named.
   */
  readonly preset?: string;
}

/**
 * Starts from the middle of every scale and reads no preset: the presets, the reference state among them, were judged with the whole
 * record at hand, so that a model that is to be held against the record may not use them.
 */
export interface NeutralOptions {
  readonly asOf: Month;
  readonly reference: "neutral";
}

/** What a model takes from a judged state, and nothing else does. */
export interface States {
  readonly id: string;
  readonly asOf: Month;
  readonly factors: FactorSpec[];
  readonly rateStates: GateSpec["rateStates"];
}

/** @throws EvidenceError where the preset is unknown. */
export function statesOf(
  record: EvidenceRecord,
  frame: Framework,
  options: EvidenceOptions | NeutralOptions,
): States {
  if ("reference" in options) {
    const { asOf } = options;
    const rates = neutralRateStates(frame);
    return { id: `neutral.${asOf}`, asOf, factors: neutralFactors(record, frame), rateStates: rates };
  }
  const preset = options.preset ?? BASELINE;
  const own = preset === BASELINE ? filteredState.asOf : presetMonth(record, preset);
  const asOf = options.asOf ?? own;
  const id = asOf === own ? preset : `${preset}.${asOf}`;
  if (preset === BASELINE)
    return { id, asOf, factors: filteredFactors(record, frame), rateStates: filteredRateStates(frame) };
  return { id, asOf, factors: factors(record, frame, preset), rateStates: rateStates(record, frame, preset) };
}
