import type { LogEntry } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import type { EvidenceRecord, MeetingRow } from "../../contracts/tables";
import { actRows, daysOf } from "./acts";
import { monthOf, within } from "./calendar";
import { eventRows } from "./events";
import type { Framework } from "./framework";

/** A brief encounter is no summit, and leaders on a screen are a call: a summit is in person. */
function kindOf(row: MeetingRow, frame: Framework): "brief" | "call" | "meeting" {
  if (row.brief) return "brief";
  const isRemoteSummit = row.channel === frame.summit.channel && row.format !== "in-person";
  return row.format === "call" || isRemoteSummit ? "call" : "meeting";
}

/** The record from one month to another as the pathway rule reads it: contacts, acts and events of the model's types. */
export function logOf(record: EvidenceRecord, frame: Framework, from: Month, asOf: Month): LogEntry[] {
  const contacts = record.meetings
    .filter((row) => within(row.date, from, asOf))
    .map(
      (row) =>
        ({ month: monthOf(row.date), channel: row.channel, kind: kindOf(row, frame) }) satisfies LogEntry,
    );
  const acts = actRows(record, frame, asOf)
    .filter((row) => within(row.date, from, asOf))
    .map((row): LogEntry => {
      const days = daysOf(row, asOf);
      const act = { tier: row.actTier === 1 ? 1 : 2, authors: [...row.actAuthor] } as const;
      return { month: monthOf(row.date), act: days === undefined ? act : { ...act, days } };
    });
  const events = frame.events.flatMap((event) =>
    "count" in event
      ? eventRows(record, event.count, asOf)
          .filter((row) => within(row.date, from, asOf))
          .map((row): LogEntry => ({ month: monthOf(row.date), event: event.id }))
      : [],
  );
  return [...contacts, ...acts, ...events].sort((a, b) =>
    a.month < b.month ? -1 : a.month > b.month ? 1 : 0,
  );
}
