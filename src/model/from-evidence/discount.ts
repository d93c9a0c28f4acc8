import { type Month, monthsBetween } from "../../contracts/month";
import { exp, LN2 } from "../../numeric/elementary";

/** How much a month of the record counts. */
export type MonthWeight = (month: Month) => number;

/** Every month counts alike. */
export const undiscounted: MonthWeight = () => 1;

/** What a month counts that lies so far back: half as much with every half-life, and 1 without one. */
export function weightOfAge(months: number, halfLifeYears: number | null): number {
  return halfLifeYears === null ? 1 : exp(-(LN2 / (12 * halfLifeYears)) * months);
}

/** Months up to one weighed by their age. */
export function discountTo(asOf: Month, halfLifeYears: number | null): MonthWeight {
  return (month) => weightOfAge(monthsBetween(month, asOf), halfLifeYears);
}

/** Months, or rows by theirs, as many as they count: their number where nothing is discounted. */
export function weighedCount(months: readonly Month[], weight: MonthWeight): number {
  return months.reduce((sum, month) => sum + weight(month), 0);
}
