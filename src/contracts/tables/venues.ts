import { flag, identifier, list, oneOf, optional, text } from "./cells";
import { month } from "./dates";
import { defineTable, type RowOf } from "./define";

/** Gatherings on whose margin the three leaders could meet. */
export function venues() {
  return defineTable({
    about: "a gathering at which leaders could meet",
    key: ["date", "venue"],
    references: { source: "sources" },
    columns: {
      date: month(),
      venue: text(),
      place: text(),
      /** Whether each leader took part in the gathering itself; an expectation where it is scheduled. */
      leaders_us: flag(),
      leaders_jp: flag(),
      leaders_kr: flag(),
      status: oneOf(["held", "scheduled"]),
      /** Empty while scheduled. */
      trilateral_held: optional(flag()),
      note: optional(text()),
      source: list(identifier()),
    },
    rules: [
      {
        column: "trilateral_held",
        expected: "0 or 1 exactly where the gathering was held",
        holds: (row) => (row.status === "held") === (row.trilateralHeld !== null),
      },
      {
        column: "trilateral_held",
        expected: "a trilateral only where all three leaders took part",
        holds: (row) => row.trilateralHeld !== true || (row.leadersUs && row.leadersJp && row.leadersKr),
      },
    ],
  });
}

export type VenueRow = RowOf<ReturnType<typeof venues>["columns"]>;
