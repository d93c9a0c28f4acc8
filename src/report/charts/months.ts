import { type Month, monthAt, monthIndex } from "../../contracts/month";
import type { Json, JsonObject } from "./spec";

/** Least pixels from one label to the next: `Jan 2027` and a gap. */
const LEAST_APART = 58;
const OVERHANG = 12;
const LONGEST_STEP = 240;
const STEPS = [1, 3, 6, 12, 24, 60, 120] as const;

/** Months with a label: as many as there is room for, whole years where they are a year or more apart. */
export function monthTicks(
  first: Month,
  last: Month,
  width: number,
  overhang: number = OVERHANG,
): { readonly months: Month[]; readonly step: number } {
  const [from, to] = [monthIndex(first), monthIndex(last)];
  const pixelsPerMonth = width / Math.max(1, to - from);
  const step = STEPS.find((months) => months * pixelsPerMonth >= LEAST_APART) ?? LONGEST_STEP;
  const start = Math.ceil(from / step) * step;
  // A label at the very end would hang over the edge.
  const end = to - overhang / pixelsPerMonth;
  const count = Math.max(0, Math.floor((end - start) / step) + 1);
  return { months: Array.from({ length: count }, (_, place) => monthAt(start + place * step)), step };
}

/** How months stand in the data: as the first of the month, which is read the same in every time zone. */
export const PARSE = "utc:'%Y-%m'";

/** The scale and the axis of months from the first to the last; no label begins less than `overhang` pixels before the end. */
export function monthScale(first: Month, last: Month, width: number, overhang?: number): JsonObject {
  const { months, step } = monthTicks(first, last, width, overhang);
  const at = (month: Month): Json => ({
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    utc: true,
  });
  return {
    type: "temporal",
    scale: { type: "utc", domain: [at(first), at(last)] },
    axis: {
      values: months.map(at),
      format: step < 12 ? "%b %Y" : "%Y",
      grid: false,
      labelFlush: false,
    },
  };
}
