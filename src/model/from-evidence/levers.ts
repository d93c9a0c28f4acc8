import type { Distribution, Parameter } from "../../contracts/distribution";
import type { LeverSpec } from "../../contracts/model-spec";
import type { EvidenceRecord, LeverRow } from "../../contracts/tables";
import data from "../data/levers.json";

type Effect = LeverSpec["effects"][number];

/** An effect whose size is its prior alone: the ground is the same for all. */
type Judged<E> = { readonly [K in keyof E]: E[K] extends Parameter ? Distribution : E[K] };

/** What a recommendation is judged to move, and why that. */
interface Judgement {
  readonly effects: readonly Judged<Effect>[];
  readonly note: string;
}

/**
 * The judged effects by lever. The sources give no sizes. So a size is one of a few grades of its unit (points of an index,
 * percentage points of friction, times the hazard, stock a month), the least for what is known by its title only, and as
 * wide as it is large at least: that a lever does nothing is well within its prior.
 */
const judgements = (): ReadonlyMap<string, Judgement> =>
  new Map(Object.entries(data as unknown as Readonly<Record<string, Judgement>>));

/** An effect with the ground of its size. */
function grounded(effect: Judged<Effect>, source: readonly string[]): Effect {
  const parts = Object.entries(effect).map(([key, part]) => [
    key,
    typeof part === "string" ? part : { prior: part, basis: "judgement", source },
  ]);
  return Object.fromEntries(parts);
}

function leverOf(row: LeverRow, { effects, note }: Judgement): LeverSpec {
  const source = ["model-judgement", ...row.source];
  return {
    id: row.id,
    label: row.name,
    area: row.area,
    ...(row.note?.includes("title only") ? { titleOnly: true as const } : {}),
    effects: effects.map((effect) => grounded(effect, source)),
    source: [...row.source],
    note,
  };
}

/** The recommendations on record whose effects have been judged; a row without a judgement is no lever. */
export function levers(record: EvidenceRecord): LeverSpec[] {
  const judged = judgements();
  return record.levers.flatMap((row) => {
    const judgement = judged.get(row.id);
    return judgement === undefined ? [] : [leverOf(row, judgement)];
  });
}
