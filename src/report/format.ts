import { type Month, monthIndex } from "../contracts/month";
import { Z95 } from "../statistics/interval";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Characters of a fingerprint that tell two runs apart at a glance. */
const SHORT_HASH = 12;

/** A chance in whole per cent. What was simulated a finite number of times is never written as impossible or certain. */
export function percent(chance: number): string {
  const whole = Math.round(chance * 100);
  if (whole <= 0) return "<1%";
  return whole >= 100 ? ">99%" : `${whole}%`;
}

/** A share of something counted, in whole per cent: 0% and 100% are what they say. */
export function share(part: number): string {
  return `${Math.round(part * 100)}%`;
}

/** What ± stands for, wherever a page, a chart or a table writes it. */
export const PLUS_MINUS = "± is half the 95% interval of the Monte Carlo error.";

/** A chance with half the 95 % interval of its Monte Carlo error, in per cent to one place: `13.0 ±1.0%`. */
export function withError(chance: number, standardError: number): string {
  return `${(chance * 100).toFixed(1)} ±${(Z95 * standardError * 100).toFixed(1)}%`;
}

/** A range of chances: `4 to 29%`. */
export function percentRange([low, high]: readonly [number, number]): string {
  return `${percent(low).replace("%", "")} to ${percent(high)}`;
}

/** A whole number with commas: `32,768`. */
export function count(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number with its noun, in the plural where it is not one: `1 path`, `3 paths`. */
export function counted(whole: number, noun: string, plural = `${noun}s`): string {
  return `${count(whole)} ${whole === 1 ? noun : plural}`;
}

/** A number to a few significant digits, without trailing zeros. */
export function significant(value: number, digits = 4): string {
  return String(Number(value.toPrecision(digits)));
}

/** A number to so many places, without a sign where it is rounded to nothing. */
export function places(value: number, digits: number): string {
  const rounded = value.toFixed(digits);
  return Number(rounded) === 0 ? rounded.replace("-", "") : rounded;
}

/** `2027-12` in words: `December 2027`. */
export function monthName(month: Month): string {
  return `${MONTHS[monthIndex(month) % 12] ?? ""} ${month.slice(0, 4)}`;
}

/** The first digits of a fingerprint. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHORT_HASH);
}

/** A list in a sentence: `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** Text from outside on one line: whatever would break a line, reorder it or drive a terminal is a blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}
