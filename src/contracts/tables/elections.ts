import { country, identifier, list, oneOf, optional, text } from "./cells";
import { date } from "./dates";
import { defineTable, precisionHolds, type RowOf } from "./define";
import { confidences, precisions } from "./vocabulary";

/** National elections and contests for the leadership of a party. */
export function elections() {
  return defineTable({
    about: "a national election or leadership contest",
    key: ["id"],
    references: { source: "sources" },
    columns: {
      id: identifier(),
      country: country(),
      date: date(),
      date_precision: oneOf(precisions),
      type: text(),
      status: oneOf(["held", "snap", "scheduled"]),
      outcome: optional(text()),
      source: list(identifier()),
      confidence: oneOf(confidences),
      note: optional(text()),
    },
    rules: [
      precisionHolds,
      {
        column: "outcome",
        expected: "no outcome of an election that is only scheduled",
        holds: (row) => row.status !== "scheduled" || row.outcome === null,
      },
    ],
  });
}

export type ElectionRow = RowOf<ReturnType<typeof elections>["columns"]>;
