import { addMonths, type Month } from "../contracts/month";
import { WINDOW_MONTHS } from "../kernel/shape";
import { counted } from "./format";

/** What a result is about: the months ahead of the last that is known. */
export interface Ahead {
  readonly asOf: Month;
  readonly horizonMonths: number;
}

/** The month a result is about: the last of its window. */
export function endMonth({ asOf, horizonMonths }: Ahead): Month {
  return addMonths(asOf, horizonMonths);
}

/** The window a result is about, and what was known of it. */
export function windowText(ahead: Ahead): string {
  const end = endMonth(ahead);
  const known = WINDOW_MONTHS - ahead.horizonMonths;
  const overlap = known > 0 ? `, of which ${counted(known, "month")} on record` : "";
  return `Window ${addMonths(end, 1 - WINDOW_MONTHS)} to ${end}${overlap}. Known: the record to ${ahead.asOf}.`;
}
