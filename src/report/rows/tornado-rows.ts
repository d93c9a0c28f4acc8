import type { Difference } from "../../contracts/analysis/parts";
import type { Tornado, TornadoInput } from "../../contracts/analysis/tornado";
import { addMonths } from "../../contracts/month";
import { differenceMeasures } from "./difference-measures";
import { type Measures, measures, ROW_COLUMNS, type Row } from "./measures";
import { runRows } from "./run-rows";

/** One number of a tornado; `id` is the name of an input, and its basis stands in `label`. */
export interface TornadoRow extends Row {
  /** The pathway it is about; nothing where it is about none. */
  readonly pathway: string | null;
}

export const TORNADO_COLUMNS = ["pathway", ...ROW_COLUMNS] as const;

/** The values of an input at its ends, and how far it moves the pathways. */
export function inputMeasures({ low, high, width }: TornadoInput): Measures {
  return { lowValue: low.value, highValue: high.value, widthOfProbabilities: width };
}

/** A tornado as tidy rows, one number a row. */
export function tornadoRows({ inputs, provenance, quantiles }: Tornado): TornadoRow[] {
  const month = addMonths(provenance.asOf, provenance.horizonMonths);
  const bare = (rows: readonly Row[]) => rows.map((row) => ({ pathway: null, ...row }));
  return [
    ...bare(runRows(provenance, `inputs at ${quantiles.join(" and ")} of their priors`)),
    ...inputs.flatMap((input) => {
      const { name: id, basis: label, low, high, swing } = input;
      const subject = (section: string) => ({ section, id, label, month });
      const byPathway = (section: string, differences: Readonly<Record<string, Difference>>) =>
        Object.entries(differences).flatMap(([pathway, one]) =>
          measures({ pathway, ...subject(section) }, differenceMeasures("probability", one)),
        );
      return [
        ...bare(
          measures(subject("inputs"), {
            ...inputMeasures(input),
            judgementAlone: input.judgementAlone ? 1 : 0,
          }),
        ),
        ...byPathway("low", low.pathways),
        ...byPathway("high", high.pathways),
        ...byPathway("swing", swing),
      ];
    }),
  ];
}
