import type { ModelSpec } from "../../contracts/model-spec";
import { type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Onsets } from "../../kernel/filter/observations";
import { episodes } from "../from-evidence/acts";
import type { Framework } from "../from-evidence/framework";

/** When episodes of damage began and by whom, and the months in which one could have. */
export function onsetsOf(
  record: EvidenceRecord,
  frame: Framework,
  { countries }: ModelSpec,
  start: Month,
  asOf: Month,
  months: number,
): Onsets {
  const atRisk = new Int32Array(months + 1).fill(1);
  const share = new Float64Array((months + 1) * countries.length);
  for (const { onset, month, closes } of episodes(record, frame, asOf)) {
    const first = monthsBetween(start, month);
    atRisk.fill(0, Math.max(0, first + 1), Math.max(0, monthsBetween(start, closes) + 1));
    if (first < 1 || first > months) continue;
    countries.forEach(({ id }, place) => {
      if (onset.actAuthor.includes(id)) share[first * countries.length + place] = 1 / onset.actAuthor.length;
    });
  }
  return { atRisk, share };
}
