import { addMonths, type Month } from "../../contracts/month";

const DAY = 86_400_000;

/** Days after the close of a window until it is settled (docs/resolution.md). */
export const SETTLING_DAYS = 90;

/** The last day of a month, `yyyy-mm-dd`. */
export function lastDay(month: Month): string {
  return new Date(Date.parse(`${addMonths(month, 1)}-01`) - DAY).toISOString().slice(0, 10);
}

/** The last month whose window is settled on a day. */
export function settledTo(day: string): Month {
  const closed = new Date(Date.parse(day) - SETTLING_DAYS * DAY).toISOString().slice(0, 10);
  const month = closed.slice(0, 7);
  return lastDay(month) === closed ? month : addMonths(month, -1);
}
