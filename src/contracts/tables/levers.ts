import { identifier, list, oneOf, optional, text } from "./cells";
import { defineTable, type RowOf } from "./define";
import { directions, movedFactors } from "./vocabulary";

const AREAS = ["vision", "institutionalization", "public diplomacy", "defence", "economic security"] as const;

/** Recommendations of the seed documents. None of them gives an effect size. */
export function levers() {
  return defineTable({
    about: "one recommendation in a seed document",
    key: ["id"],
    references: { source: "sources" },
    columns: {
      id: identifier(),
      name: text(),
      area: oneOf(AREAS),
      /** The compiler's mapping, not the document's. */
      factors: list(oneOf(movedFactors)),
      direction: oneOf(directions),
      actors: list(text()),
      horizon: optional(text()),
      source: list(identifier()),
      note: optional(text()),
    },
  });
}

export type LeverRow = RowOf<ReturnType<typeof levers>["columns"]>;
