import type { FactorSpec, GateSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Framework } from "./framework";
import { neutralFactors, neutralRateStates } from "./neutral";
import { factors, presetMonth, rateStates } from "./presets";

/** Which state a model of the record starts from: that of a preset. */
export interface EvidenceOptions {
  /** Last month whose history is known; the preset's own month where absent. */
  readonly asOf?: Month;
  /** Levels of the factors; `baseline-2025` where absent. */
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

export const DEFAULT_PRESET = "baseline-2025";

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
  const preset = options.preset ?? DEFAULT_PRESET;
  const own = presetMonth(record, preset);
  const asOf = options.asOf ?? own;
  return {
    id: asOf === own ? preset : `${preset}.${asOf}`,
    asOf,
    factors: factors(record, frame, preset),
    rateStates: rateStates(record, frame, preset),
  };
}
