import { country, identifier, list, matching, oneOf, optional, text } from "./cells";
import { date } from "./dates";
import { defineTable, precisionHolds, type RowOf } from "./define";
import { number } from "./numbers";
import { confidences, precisions } from "./vocabulary";

const KINDS = [
  "preferential",
  "MFN",
  "Section 232",
  "Section 232 quota",
  "Section 232 TRQ",
  "average effective",
  "reciprocal",
  "deal",
] as const;

/** Tariff rates, in per cent ad valorem. */
export function tariffs() {
  return defineTable({
    about: "a tariff rate",
    key: ["id"],
    references: { source: "sources" },
    columns: {
      id: identifier(),
      /** Announced or published. */
      date: date(),
      date_precision: oneOf(precisions),
      /** In force; may lie before the date where a rate was applied retroactively. */
      effective_date: date(),
      importer: country(),
      partners: list(
        matching(/^([A-Z]{2}|world)$/, 'a country as two capital letters (ISO 3166), or "world"'),
      ),
      rate_percent: number(0),
      scope: text(),
      /** Average effective rates are estimates. */
      kind: oneOf(KINDS),
      source: list(identifier()),
      confidence: oneOf(confidences),
      note: optional(text()),
    },
    rules: [precisionHolds],
  });
}

export type TariffRow = RowOf<ReturnType<typeof tariffs>["columns"]>;
