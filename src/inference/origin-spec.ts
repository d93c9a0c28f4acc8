import type { ModelSpec } from "../contracts/model-spec";
import type { Month } from "../contracts/month";
import type { EvidenceRecord } from "../contracts/tables";
import { type MonthWeight, undiscounted } from "../model/from-evidence/discount";
import { framework } from "../model/from-evidence/framework";
import { specFromEvidence } from "../model/from-evidence/model-from-evidence";

/**
 * The model as it could be counted at the end of a month, its factors about the reference state: where they stand is what a
 * filter is to tell. A record without presets has no reference state that was judged with the whole of it at hand: its factors then
 * stand in the middle of their scales. Rates and attendance may be counted with less weight on old months.
 */
export function originSpec(
  record: EvidenceRecord,
  asOf: Month,
  weight: MonthWeight = undiscounted,
): ModelSpec {
  if (record.presets.length === 0) return specFromEvidence(record, { asOf, reference: "neutral" }, weight);
  return specFromEvidence(record, { asOf, preset: framework().referencePreset }, weight);
}
