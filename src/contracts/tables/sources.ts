import { identifier, matching, oneOf, optional, text } from "./cells";
import { date } from "./dates";
import { defineTable, type RowOf } from "./define";

/** Everything that is cited. */
export function sources() {
  return defineTable({
    about: "a source that other tables cite by its key",
    key: ["key"],
    columns: {
      key: identifier(),
      title: text(),
      /** `(none)` where there is no document. */
      publisher: text(),
      date: optional(date()),
      url: optional(matching(/^https?:\/\/\S+$/, "a web address")),
      /** `general`: no document was read; `derived`: arithmetic on a published figure; `statute`: from election law. */
      kind: oneOf(["seed", "public", "general", "derived", "statute"]),
    },
  });
}

export type SourceRow = RowOf<ReturnType<typeof sources>["columns"]>;
