import type { Month } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { monthOf } from "../../model/from-evidence/calendar";

/** Something that came on record: a row of a table, or the end of a tenure or an act that an earlier row tells of. */
export interface Entry {
  readonly table: "leaders" | "tariffs" | "events" | "venues" | "meetings" | "polls";
  readonly id: string;
  /** Whether it is the end of what the row tells of. */
  readonly isEnd: boolean;
  readonly month: Month;
}

/** Whether an entry is known where a record is cut. */
export type IsKnown = (entry: Entry) => boolean;

export const venueId = ({ date, venue }: { readonly date: string; readonly venue: string }) =>
  `${date} ${venue}`;

/**
 * A record of which only some entries are known: rows that are not are left out, and a tenure or an act whose end is not known goes
 * on. What has no date of its own stays: sources, channels, presets and judgements, scheduled venues and elections.
 */
export function knownRows(record: EvidenceRecord, isKnown: IsKnown): EvidenceRecord {
  const begun =
    (table: Entry["table"]) =>
    <R extends { readonly id: string; readonly date: string }>(row: R): boolean =>
      isKnown({ table, id: row.id, isEnd: false, month: monthOf(row.date) });
  const hasEnded = (table: Entry["table"], id: string, end: string | null): boolean =>
    end !== null && isKnown({ table, id, isEnd: true, month: monthOf(end) });
  return {
    ...record,
    meetings: record.meetings.filter(begun("meetings")),
    polls: record.polls.filter(begun("polls")),
    tariffs: record.tariffs.filter(begun("tariffs")),
    events: record.events
      .filter(begun("events"))
      .map((row) => (hasEnded("events", row.id, row.actEnd) ? row : { ...row, actEnd: null })),
    venues: record.venues.filter(
      (row) =>
        row.status === "scheduled" ||
        isKnown({ table: "venues", id: venueId(row), isEnd: false, month: monthOf(row.date) }),
    ),
    leaders: record.leaders
      .filter(({ id, officeStart }) =>
        isKnown({ table: "leaders", id, isEnd: false, month: monthOf(officeStart) }),
      )
      .map((row) => (hasEnded("leaders", row.id, row.officeEnd) ? row : { ...row, officeEnd: null })),
  };
}
