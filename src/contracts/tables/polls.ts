import { country, identifier, list, oneOf, optional, text } from "./cells";
import { date } from "./dates";
import { defineTable, precisionHolds, type RowOf } from "./define";
import { number } from "./numbers";
import { confidences, directions, precisions } from "./vocabulary";

/** Published poll figures, in per cent of those asked. */
export function polls() {
  return defineTable({
    about: "one number from one poll wave in one country",
    key: ["id"],
    references: { source: "sources" },
    columns: {
      id: identifier(),
      date: date(),
      date_precision: oneOf(precisions),
      country: country(),
      series: text(),
      question: text(),
      share_positive: optional(number(0, 100)),
      share_negative: optional(number(0, 100)),
      /** `-`: a high positive share works against cooperation, or measures wariness. */
      polarity: oneOf(directions),
      source: list(identifier()),
      confidence: oneOf(confidences),
      note: optional(text()),
    },
    rules: [
      precisionHolds,
      {
        column: "share_positive",
        expected: "at least one of share_positive and share_negative",
        holds: (row) => row.sharePositive !== null || row.shareNegative !== null,
      },
      {
        column: "share_negative",
        expected: "shares of at most 100 per cent together",
        // Tenths are summed in binary: a rounded 60.1 + 39.9 must not count as more than 100.
        holds: (row) => (row.sharePositive ?? 0) + (row.shareNegative ?? 0) <= 100 + 1e-9,
      },
    ],
  });
}

export type PollRow = RowOf<ReturnType<typeof polls>["columns"]>;
