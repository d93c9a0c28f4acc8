import { addMonths, type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord, LeaderRow } from "../../contracts/tables";

/** The month a dated row belongs to; a date known to the year only counts in July. */
export function monthOf(date: string): Month {
  return date.length === 4 ? `${date}-07` : date.slice(0, 7);
}

/** Whether a dated row lies between two months, both included. */
export function within(date: string, from: Month, to: Month): boolean {
  const month = monthOf(date);
  return month >= from && month <= to;
}

/** Months from the first to the last, both included. */
export function monthsIn(from: Month, to: Month): number {
  return monthsBetween(from, to) + 1;
}

export function monthRange(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsIn(from, to)) }, (_, index) => addMonths(from, index));
}

/** Who holds office in a month; where two overlap, the later start governs. */
export function officeHolder(record: EvidenceRecord, country: string, month: Month): LeaderRow | undefined {
  const serving = record.leaders.filter(
    (row) =>
      row.country === country &&
      monthOf(row.officeStart) <= month &&
      (row.officeEnd === null || monthOf(row.officeEnd) >= month),
  );
  return serving.sort((a, b) => (a.officeStart < b.officeStart ? -1 : 1)).at(-1);
}

/** Distinct source keys of some rows, in order of appearance. At most 50, the limit of a parameter. */
export function sourcesOf(rows: readonly { readonly source: readonly string[] }[]): string[] {
  return [...new Set(rows.flatMap((row) => row.source))].slice(0, 50);
}
