import type { EvidenceRecord, JudgementRow } from "../../contracts/tables";

/** Pathways as a source ranks them, the most likely first, and the statements that say so. */
export interface JudgedOrder {
  readonly source: string;
  readonly order: readonly string[];
  readonly claims: readonly string[];
}

/** Statements that rank one pathway, and that under no condition. What is said of several at once orders none of them. */
const ranks = (row: JudgementRow): boolean =>
  row.targetType === "pathway" &&
  row.target.length === 1 &&
  row.rankImplied.length === 1 &&
  row.condition === null;

function meanRank(rows: readonly JudgementRow[], pathway: string): number {
  const own = rows.filter(({ target }) => target[0] === pathway);
  return own.reduce((sum, { rankImplied }) => sum + (rankImplied[0] ?? 0), 0) / own.length;
}

/** The orders of a record's judgements: each source counts once, however often it says the same. */
export function judgedOrders({ judgements }: EvidenceRecord): JudgedOrder[] {
  const rows = judgements.filter(ranks);
  const sources = [...new Set(rows.flatMap(({ source }) => source))];
  return sources.map((source) => {
    const own = rows.filter((row) => row.source.includes(source));
    const pathways = [...new Set(own.flatMap(({ target }) => target as readonly string[]))];
    return {
      source,
      order: pathways.sort((a, b) => meanRank(own, a) - meanRank(own, b)),
      claims: own.map(({ claimId }) => claimId),
    };
  });
}
