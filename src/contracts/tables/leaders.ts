import { country, identifier, list, oneOf, optional, text } from "./cells";
import { day } from "./dates";
import { defineTable, type RowOf } from "./define";
import { oneOfNumbers } from "./numbers";

/** Presidents and prime ministers, acting ones included. */
export function leaders() {
  return defineTable({
    about: "a tenure of a president or prime minister",
    key: ["id"],
    references: { source: "sources" },
    columns: {
      id: identifier(),
      country: country(),
      leader: text(),
      role: oneOf(["president", "prime minister", "acting president"]),
      party: text(),
      leaning: oneOf(["left", "centre-left", "centre", "centre-right", "right"]),
      /** Keys the rates of the events that the country itself brings about. */
      stance: oneOf(["transactional", "other"]),
      /** Keys the mean commitment after a change of leader. */
      bloc: optional(identifier()),
      office_start: day(),
      /** Empty while in office. */
      office_end: optional(day()),
      /** 3 invests personally, 2 supports, 1 nominal or mixed, 0 obstructive; empty without evidence. */
      commitment_code: optional(oneOfNumbers([0, 1, 2, 3])),
      commitment_evidence: optional(text()),
      source: list(identifier()),
    },
    rules: [
      {
        column: "office_end",
        expected: "a day after office_start",
        holds: (row) => row.officeEnd === null || row.officeEnd > row.officeStart,
      },
      {
        column: "commitment_evidence",
        expected: "the evidence for the commitment_code",
        holds: (row) => row.commitmentCode === null || row.commitmentEvidence !== null,
      },
    ],
  });
}

export type LeaderRow = RowOf<ReturnType<typeof leaders>["columns"]>;
