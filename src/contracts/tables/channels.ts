import { flag, identifier, list, oneOf, optional, text } from "./cells";
import { date, day } from "./dates";
import { defineTable, type RowOf } from "./define";
import { integer, number } from "./numbers";
import { levels } from "./vocabulary";

/** Channels of dialogue. */
export function channels() {
  return defineTable({
    about: "a dialogue channel",
    key: ["id"],
    references: { source: "sources" },
    columns: {
      id: identifier(),
      name: text(),
      level: oneOf(levels),
      /** Meetings a year that were committed to. */
      expected_per_year: optional(number(0)),
      expected_frequency_text: optional(text()),
      /** Meetings a year by described habit, which is no commitment. */
      observed_norm_per_year: optional(number(0)),
      most_recent_per_table1: optional(day()),
      /** Last day of the latest meeting held in the meetings table. */
      most_recent_verified: optional(date()),
      first_meeting: optional(date()),
      /** Whether the channel is a row of Table 1 of the Chatham House paper, and which. */
      in_table1: flag(),
      table1_row: optional(integer(1)),
      source: list(identifier()),
      note: optional(text()),
    },
    rules: [
      {
        column: "table1_row",
        expected: "a row number exactly where in_table1 is 1",
        holds: (row) => row.inTable1 === (row.table1Row !== null),
      },
    ],
  });
}

export type ChannelRow = RowOf<ReturnType<typeof channels>["columns"]>;
