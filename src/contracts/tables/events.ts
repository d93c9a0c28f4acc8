import { country, identifier, list, oneOf, optional, text } from "./cells";
import { date, day } from "./dates";
import { defineTable, precisionHolds, type RowOf } from "./define";
import { oneOfNumbers } from "./numbers";
import { confidences, directions, movedFactors, precisions } from "./vocabulary";

const KINDS = [
  "adversary-alignment",
  "allied-convergence",
  "allied-divergence",
  "assurance-shock",
  "breakthrough",
  "history-dispute",
  "institution-setback",
  "institution-step",
  "leader-change",
  "opinion-shift",
  "political-crisis",
  "security-crisis",
  "trade-deal",
  "trade-shock",
] as const;

const SCOPES = [
  "instrument",
  "ambassador",
  "exchange",
  "export-control",
  "duty-sector",
  "duty-broad",
] as const;

/** Dated events that moved a factor; some of them are acts of one ally against another. */
export function events() {
  return defineTable({
    about: "a dated event moving one factor",
    key: ["id"],
    references: { source: "sources" },
    columns: {
      id: identifier(),
      date: date(),
      date_precision: oneOf(precisions),
      countries: list(country()),
      kind: oneOf(KINDS),
      factor: oneOf(movedFactors),
      /** Effect on cooperation through that factor: a missile test is + for threat perception. */
      direction: oneOf(directions),
      /** 1 minor, 2 notable, 3 regime-relevant. */
      severity: oneOfNumbers([1, 2, 3]),
      severity_reason: text(),
      description: text(),
      /** 1 an instrument of cooperation is denounced; 2 an ambassador, export control, duty or freeze. */
      act_tier: optional(oneOfNumbers([1, 2])),
      act_author: list(country(), 0),
      act_scope: optional(oneOf(SCOPES)),
      /** Empty while in force. */
      act_end: optional(day()),
      act_note: optional(text()),
      source: list(identifier()),
      confidence: oneOf(confidences),
    },
    rules: [
      precisionHolds,
      {
        column: "act_tier",
        expected:
          "act_tier, act_author and act_scope all filled or all empty, and no end or note without them",
        holds: (row) => {
          const filled = [row.actTier !== null, row.actAuthor.length > 0, row.actScope !== null];
          const extra = row.actEnd !== null || row.actNote !== null;
          return filled.every(Boolean) || !(filled.some(Boolean) || extra);
        },
      },
      {
        column: "act_author",
        expected: "authors that are among the countries of the event",
        holds: (row) => row.actAuthor.every((author) => row.countries.includes(author)),
      },
      {
        column: "act_end",
        expected: "a day after the date",
        holds: (row) => row.actEnd === null || row.actEnd > row.date,
      },
    ],
  });
}

export type EventRow = RowOf<ReturnType<typeof events>["columns"]>;
