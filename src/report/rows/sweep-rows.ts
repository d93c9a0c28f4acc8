import type { Sweep, SweepPoint } from "../../contracts/analysis/sweep";
import { addMonths } from "../../contracts/month";
import { differenceMeasures } from "./difference-measures";
import type { Labels } from "./forecast-rows";
import { type Measures, measures, ROW_COLUMNS, type Row } from "./measures";
import { runRows } from "./run-rows";

/** One number of a sweep. */
export interface SweepRow extends Row {
  /** The value of the field that was varied; nothing where a number is not about one. */
  readonly variedValue: number | null;
}

export const SWEEP_COLUMNS = ["variedValue", ...ROW_COLUMNS] as const;

type Point = SweepPoint["pathways"][string];

/** The numbers of a pathway at a value. */
export function pointMeasures({ probability, standardError, interval, versusBase }: Point): Measures {
  const [probabilityLow95, probabilityHigh95] = interval;
  const own = { probability, standardError, probabilityLow95, probabilityHigh95 };
  return { ...own, ...differenceMeasures("probability", versusBase) };
}

/** The numbers of a tipping point; an end of its interval may lie outside the range. */
export function tippingMeasures({ at, interval, threshold, found }: Sweep["tipping"]): Measures {
  return {
    tippingValue: at,
    tippingValueLow95: interval[0],
    tippingValueHigh95: interval[1],
    thresholdProbability: threshold,
    foundShareOfResamples: found,
  };
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
      Object.entries(points).flatMap(([id, point]) =>
        at(value, measures(subject("curve", id), pointMeasures(point))),
      ),
    ),
    ...Object.entries(sweep.isotonic).flatMap(([id, fit]) =>
      fit.values.flatMap((probability, index) =>
        at(values[index] ?? null, measures(subject("isotonic", id), { probability })),
      ),
    ),
    ...at(null, measures(subject("tipping", tipping.pathway), tippingMeasures(tipping))),
  ];
}
