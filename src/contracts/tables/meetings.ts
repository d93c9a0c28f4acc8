import { flag, identifier, list, oneOf, optional, text } from "./cells";
import { date, day } from "./dates";
import { defineTable, precisionHolds, type RowOf } from "./define";
import { confidences, levels, precisions } from "./vocabulary";

/** Meetings, calls and exercises of the three countries. */
export function meetings() {
  return defineTable({
    about: "a trilateral meeting, call or exercise",
    key: ["id"],
    references: { channel: "channels", source: "sources" },
    columns: {
      id: identifier(),
      date: date(),
      date_precision: oneOf(precisions),
      /** Last day, where it lasted longer than one. */
      date_end: optional(day()),
      channel: identifier(),
      /** Of this meeting: a channel of one level may hold a meeting of another. */
      level: oneOf(levels),
      format: oneOf(["in-person", "virtual", "call"]),
      location: optional(text()),
      /** An encounter of a few minutes between leaders, dropped in a strict count. */
      brief: flag(),
      source: list(identifier()),
      confidence: oneOf(confidences),
      note: optional(text()),
    },
    rules: [
      precisionHolds,
      {
        column: "date_end",
        expected: "a day after the date",
        holds: (row) => row.dateEnd === null || row.dateEnd > row.date,
      },
    ],
  });
}

export type MeetingRow = RowOf<ReturnType<typeof meetings>["columns"]>;
