import { identifier, list, matching, oneOf, optional, text } from "./cells";
import { defineTable, type RowOf } from "./define";
import { number } from "./numbers";
import { bases } from "./vocabulary";

/** Country pairs between which tariff friction is measured. */
export function friction() {
  return defineTable({
    about: "a country pair: tariff baseline before 2025 and trade weight",
    key: ["pair"],
    references: { source: "sources" },
    columns: {
      /** Two countries joined by a hyphen. */
      pair: matching(/^([A-Z]{2})-(?!\1)[A-Z]{2}$/, "two different countries, such as US-JP"),
      /** Per cent ad valorem; friction is counted in points above it. */
      baseline_percent: number(0),
      /** Share of the pair in the goods trade among the countries; the weights sum to 1. */
      trade_weight: number(0, 1),
      basis: oneOf(bases),
      source: list(identifier()),
      note: optional(text()),
    },
  });
}

export type FrictionRow = RowOf<ReturnType<typeof friction>["columns"]>;
