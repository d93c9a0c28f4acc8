import type { Sweep } from "../../contracts/analysis/sweep";
import { addMonths } from "../../contracts/month";
import { differenceMeasures } from "./difference-measures";
import type { Labels } from "./forecast-rows";
import { measures, ROW_COLUMNS, type Row } from "./measures";
import { runRows } from "./run-rows";

/** One number of a sweep. */
export interface SweepRow extends Row {
  /** The value of the field that was varied; nothing where a number is not about one. */
  readonly variedValue: number | null;
}

export const SWEEP_COLUMNS = ["variedValue", ...ROW_COLUMNS] as const;

/** Numbers that are there: an end of an interval may lie outside the range. */
function known(values: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null),
  );
}

/** A sweep as tidy rows, one number a row. */
export function sweepRows(sweep: Sweep, { pathways }: Labels): SweepRow[] {
  const { provenance, tipping, values } = sweep;
  const month = addMonths(provenance.asOf, provenance.horizonMonths);
  const label = (id: string) => pathways.find((pathway) => pathway.id === id)?.label ?? id;
  const at = (variedValue: number | null, rows: readonly Row[]) =>
    rows.map((row) => ({ variedValue, ...row }));
  const subject = (section: string, id: string) => ({ section, id, label: label(id), month });
  const about = `${sweep.field} of ${JSON.stringify(sweep.vary)}`;
  return [
    ...at(null, runRows(provenance, about)),
    ...Object.entries(sweep.base).flatMap(([id, one]) => at(null, measures(subject("base", id), one))),
    ...sweep.curve.flatMap(({ value, pathways: points }) =>
      Object.entries(points).flatMap(([id, { probability, standardError, interval, versusBase }]) => {
        const [probabilityLow95, probabilityHigh95] = interval;
        const own = { probability, standardError, probabilityLow95, probabilityHigh95 };
        const all = { ...own, ...differenceMeasures("probability", versusBase) };
        return at(value, measures(subject("curve", id), all));
      }),
    ),
    ...Object.entries(sweep.isotonic).flatMap(([id, fit]) =>
      fit.values.flatMap((probability, index) =>
        at(values[index] ?? null, measures(subject("isotonic", id), { probability })),
      ),
    ),
    ...at(
      null,
      measures(
        subject("tipping", tipping.pathway),
        known({
          tippingValue: tipping.at,
          tippingValueLow95: tipping.interval[0],
          tippingValueHigh95: tipping.interval[1],
          thresholdProbability: tipping.threshold,
          foundShareOfResamples: tipping.found,
        }),
      ),
    ),
  ];
}
