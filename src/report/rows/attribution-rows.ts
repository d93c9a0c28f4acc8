import type { Attribution } from "../../contracts/analysis/attribution";
import { addMonths } from "../../contracts/month";
import { differenceMeasures } from "./difference-measures";
import { measures, ROW_COLUMNS, type Row } from "./measures";
import { runRows } from "./run-rows";

/** One number of an attribution; `id` is the part of the change it is about. */
export interface AttributionRow extends Row {
  /** The pathway it is about; nothing where it is about none. */
  readonly pathway: string | null;
}

export const ATTRIBUTION_COLUMNS = ["pathway", ...ROW_COLUMNS] as const;

/** An attribution as tidy rows, one number a row. */
export function attributionRows(attribution: Attribution): AttributionRow[] {
  const { from, to, total, items, families, provenance } = attribution;
  const month = addMonths(provenance.asOf, provenance.horizonMonths);
  const chances = (section: string, values: Attribution["from"]) =>
    Object.entries(values).flatMap(([pathway, { probability, standardError }]) =>
      measures({ pathway, section, id: section, label: section, month }, { probability, standardError }),
    );
  const changes = (section: string, id: string, label: string, differences: Attribution["total"]) =>
    Object.entries(differences).flatMap(([pathway, one]) =>
      measures({ pathway, section, id, label, month }, differenceMeasures("probability", one)),
    );
  return [
    ...runRows(provenance, "attribution").map((row) => ({ pathway: null, ...row })),
    ...chances("from", from),
    ...chances("to", to),
    ...changes("total", "total", "total", total),
    ...items.flatMap(({ id, label, pathways }) => changes("items", id, label, pathways)),
    ...families.flatMap(({ id, label, pathways }) => changes("families", id, label, pathways)),
  ];
}
