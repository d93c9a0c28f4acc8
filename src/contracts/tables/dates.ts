import * as z from "zod/mini";
import type { Cell } from "./cells";
import { type DatePrecision, dateLengths } from "./vocabulary";

const FORM = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (leap && month === 2 ? 1 : 0);
}

/** Whether a text is a day, month or year of the calendar: `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
export function isDate(text: string): boolean {
  if (!FORM.test(text)) return false;
  if (text.length < dateLengths.day) return true;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/**
 * Orders two dates at the coarser of their precisions: negative, 0 or positive. A day and the month it lies in
 * are equal, because which of them is earlier is not known.
 */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function dated(precisions: readonly DatePrecision[], expected: string): Cell<string> {
  const lengths: readonly number[] = precisions.map((precision) => dateLengths[precision]);
  const ok = z.refine<string>((value) => lengths.includes(value.length) && isDate(value));
  return { expected, schema: z.string().check(ok) };
}

/** A date of any precision. */
export function date(): Cell<string> {
  return dated(["year", "month", "day"], "a date yyyy-mm-dd, yyyy-mm or yyyy");
}

/** A date to the day. */
export function day(): Cell<string> {
  return dated(["day"], "a day yyyy-mm-dd");
}

/** A month of a year. */
export function month(): Cell<string> {
  return dated(["month"], "a month yyyy-mm");
}
