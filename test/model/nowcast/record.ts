import { monthsBetween } from "../../../src/contracts/month";
import type { EvidenceRecord } from "../../../src/contracts/tables";
import { evidence } from "../../../src/evidence/evidence";
import { framework } from "../../../src/model/from-evidence/framework";
import { specFromEvidence } from "../../../src/model/from-evidence/model-from-evidence";
import { FILTER_START } from "../../../src/model/nowcast/subject";

/** The record as plain tables, some of them replaced. */
export const recordWith = (tables: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  ...(Object.fromEntries(
    Object.keys(evidence).map((name) => [name, evidence[name as keyof EvidenceRecord]]),
  ) as unknown as EvidenceRecord),
  ...tables,
});

export const record = recordWith();
export const frame = framework();
export const START = FILTER_START;
export const AS_OF = "2025-12";
export const MONTHS = monthsBetween(START, AS_OF);
export const spec = specFromEvidence(record, { asOf: AS_OF, preset: "mean-2008-2025" });

/** Months after the start of the filter. */
export const at = (month: string): number => monthsBetween(START, month);

/** Month of a row, counted from year 0; July where only the year is known. */
export const countedMonth = (date: string): number =>
  12 * Number(date.slice(0, 4)) + (date.length === 4 ? 7 : Number(date.slice(5, 7)));
