import type { LedgerBetween } from "../../contracts/ledger-between";

/** How far one item of the record moved one pathway. */
export interface LedgerBetweenRow {
  readonly item: number;
  readonly month: string;
  readonly table: string;
  readonly rows: string;
  readonly source: string;
  readonly pathway: string;
  readonly difference: number;
  readonly standardError: number;
}

export const LEDGER_BETWEEN_COLUMNS = [
  "item",
  "month",
  "table",
  "rows",
  "source",
  "pathway",
  "difference",
  "standardError",
] as const satisfies readonly (keyof LedgerBetweenRow)[];

/** The ledger between two months as tidy rows: an item and a pathway each. */
export function ledgerBetweenRows({ items }: LedgerBetween): LedgerBetweenRow[] {
  return items.flatMap(({ month, table, rows, source, moves }, place) =>
    Object.entries(moves).map(([pathway, { difference, standardError }]) => ({
      item: place + 1,
      month,
      table,
      rows: rows.map(({ id }) => id).join("; "),
      source: source.join("; "),
      pathway,
      difference,
      standardError,
    })),
  );
}
