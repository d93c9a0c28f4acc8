import type { Month } from "../../contracts/month";

/** One number of a result. */
export interface Row {
  /** The part of the document it stands in, by the name it has there; `run` for the size of the run. */
  readonly section: string;
  /** What it is about: the id of a pathway, factor, channel, event or country; `rule/pathway` under `rules`. */
  readonly id: string;
  readonly label: string;
  /** The month it is about; for a window of twelve months, the last of them. */
  readonly month: Month;
  /** What was measured. Chances, shares and their errors lie between 0 and 1; quantiles are in the unit of the label. */
  readonly measure: string;
  readonly value: number;
}

/** Columns of the rows, in order. */
export const ROW_COLUMNS = ["section", "id", "label", "month", "measure", "value"] as const;

/** What a number is about. */
export type Subject = Omit<Row, "measure" | "value">;

/** Numbers by what they measure; nothing where one is not known. */
export type Measures = Readonly<Record<string, number | null>>;

/** One row a measure that is known. */
export function measures<S extends Subject>(
  subject: S,
  values: Measures,
): (S & Pick<Row, "measure" | "value">)[] {
  return Object.entries(values).flatMap(([measure, value]) =>
    value === null ? [] : [{ ...subject, measure, value }],
  );
}
