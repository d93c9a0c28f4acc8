import type { EvidenceLedger } from "../../contracts/observe/observation";

/** How far one piece of evidence moves one pathway at one horizon. */
export interface LedgerRow {
  readonly piece: number;
  readonly what: string;
  readonly source: string;
  readonly group: number;
  readonly predictiveProbability: number | null;
  readonly horizonMonths: number;
  readonly pathway: string;
  readonly added: number;
  readonly addedStandardError: number;
  readonly leftOut: number;
  readonly leftOutStandardError: number;
}

export const LEDGER_COLUMNS = [
  "piece",
  "what",
  "source",
  "group",
  "predictiveProbability",
  "horizonMonths",
  "pathway",
  "added",
  "addedStandardError",
  "leftOut",
  "leftOutStandardError",
] as const satisfies readonly (keyof LedgerRow)[];

/** A ledger as tidy rows: a piece, a horizon and a pathway each. */
export function ledgerRows({ items }: EvidenceLedger): LedgerRow[] {
  return items.flatMap(({ what, source, group, predictiveProbability, added, leftOut }, place) =>
    added.flatMap(({ months, pathways }, horizon) =>
      Object.entries(pathways).map(([pathway, { difference, standardError }]) => {
        const without = leftOut[horizon]?.pathways[pathway];
        return {
          piece: place + 1,
          what,
          source: source.join("; "),
          group,
          predictiveProbability,
          horizonMonths: months,
          pathway,
          added: difference,
          addedStandardError: standardError,
          leftOut: without?.difference ?? Number.NaN,
          leftOutStandardError: without?.standardError ?? Number.NaN,
        };
      }),
    ),
  );
}
