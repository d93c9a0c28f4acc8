import { type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Summits } from "../../kernel/filter/observations";
import type { Framework } from "../from-evidence/framework";
import { allAttend, heldVenues, summitMonths } from "../from-evidence/summit";

/** What came of the venues that all leaders attended, and the summits that stood alone. Brief encounters are no summits. */
export function summitsOf(
  record: EvidenceRecord,
  frame: Framework,
  start: Month,
  asOf: Month,
  months: number,
): Summits {
  const venues = new Int32Array(months + 1);
  const met = new Int32Array(months + 1);
  const alone = new Int32Array(months + 1);
  const real = summitMonths(record, frame);
  const count = (counts: Int32Array, month: Month) => {
    const at = monthsBetween(start, month);
    if (at >= 1 && at <= months) counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const row of heldVenues(record, frame, asOf).filter(allAttend)) {
    count(venues, row.date);
    if (row.trilateralHeld === true && real.has(row.date)) count(met, row.date);
  }
  for (const row of record.venues) {
    const isAlone = row.venue === "standalone" && row.trilateralHeld === true && row.date <= asOf;
    if (isAlone) count(alone, row.date);
  }
  return { venues, met, alone };
}
