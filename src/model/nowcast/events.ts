import type { ModelSpec } from "../../contracts/model-spec";
import { type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Program } from "../../kernel/program";
import type { Theta } from "../../kernel/theta";
import { monthOf } from "../from-evidence/calendar";
import { eventRows } from "../from-evidence/events";
import type { Framework } from "../from-evidence/framework";

/** Types of events whose occurrences are on record, as places; those that are judged and not counted stay random. */
export function recordedEvents(frame: Framework): number[] {
  return frame.events.flatMap((event, place) => ("count" in event ? [place] : []));
}

/** Writes the record's events into a program: certain in their months. */
export function forceEvents(
  program: Program,
  record: EvidenceRecord,
  frame: Framework,
  start: Month,
  asOf: Month,
): void {
  const rows = program.shape.months + 1;
  frame.events.forEach((event, place) => {
    if (!("count" in event)) return;
    for (const row of eventRows(record, event.count, asOf)) {
      const month = monthsBetween(start, monthOf(row.date));
      if (month >= 1 && month < rows) program.eventForced[place * rows + month] = 1;
    }
  });
}

/** Lets no event of a recorded type come but those on record. */
export function quietEvents({ events }: ModelSpec, recorded: readonly number[], theta: Theta): void {
  const rows = theta.eventLnTimes.length / events.length;
  for (const place of recorded)
    theta.eventLnTimes.fill(Number.NEGATIVE_INFINITY, place * rows, (place + 1) * rows);
}
