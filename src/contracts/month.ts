/** A calendar month, `yyyy-mm`. */
export type Month = string;

const PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month of the form `yyyy-mm`. */
export function isMonth(text: string): boolean {
  return PATTERN.test(text);
}

/** Months since January of year 0: the integer on which all calendar arithmetic is done. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month with a given index: the inverse of {@link monthIndex}. */
export function monthAt(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String(index - year * 12 + 1).padStart(2, "0")}`;
}

/** The month `count` months later (earlier where negative). */
export function addMonths(month: Month, count: number): Month {
  return monthAt(monthIndex(month) + count);
}

/** Months from `start` to `end`; negative where `end` is earlier. */
export function monthsBetween(start: Month, end: Month): number {
  return monthIndex(end) - monthIndex(start);
}

/** Month of the year, 0 for January to 11 for December. */
export function calendarMonth(index: number): number {
  return index - Math.floor(index / 12) * 12;
}
