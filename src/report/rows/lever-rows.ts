import type { LeverRanking } from "../../contracts/analysis/lever-ranking";
import { addMonths } from "../../contracts/month";
import { rangedMeasures } from "./difference-measures";
import { measures, ROW_COLUMNS, type Row } from "./measures";
import { runRows } from "./run-rows";

/** One number of a ranking; `id` is the lever it is about. */
export interface LeverRow extends Row {
  readonly area: string | null;
  readonly titleOnly: boolean | null;
  readonly source: readonly string[] | null;
  /** The pathway it is about; nothing for the health of the working level. */
  readonly pathway: string | null;
}

export const LEVER_COLUMNS = ["area", "titleOnly", "source", "pathway", ...ROW_COLUMNS] as const;

const NOTHING = { area: null, titleOnly: null, source: null, pathway: null } as const;

/** A ranking as tidy rows, one number a row. */
export function leverRows({ levers, provenance, from, strength, basis }: LeverRanking): LeverRow[] {
  const month = addMonths(provenance.asOf, provenance.horizonMonths);
  const run = runRows(provenance, `pulled from ${from} at strength ${strength}, basis ${basis}`);
  return [
    ...run.map((row) => ({ ...NOTHING, ...row })),
    ...levers.flatMap(({ id, label, area, source, titleOnly, health, pathways }) => {
      const subject = (section: string, pathway: string | null) => ({
        ...{ area, titleOnly, source, pathway },
        ...{ section, id, label, month },
      });
      return [
        ...(health === null
          ? []
          : measures(subject("health", null), rangedMeasures("shareOfWorldsInHealth", health))),
        ...Object.entries(pathways).flatMap(([pathway, one]) =>
          measures(subject("pathways", pathway), rangedMeasures("probability", one)),
        ),
      ];
    }),
  ];
}
