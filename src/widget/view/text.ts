import type { Month } from "../../contracts/month";
import type en from "../strings/en.json";

export type Strings = typeof en;

/** The languages of the element; English stands in for all others. */
export const LANGUAGES = ["en", "ja", "ko"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Words and numbers as one language writes them. */
export interface Texts {
  /** BCP 47 tag of the language that is shown. */
  readonly language: Language;
  readonly strings: Strings;
  percent(share: number, digits?: number): string;
  /** Hundredths of a share with their sign: `+2.4`. What is rounded to nothing has none. */
  points(share: number): string;
  whole(count: number): string;
  month(month: Month): string;
}

/** A sentence with its parts put in: `{name}` stands for the part of that name. */
export function fill(sentence: string, parts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}

const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });

/** What is written for a language tag: `ja-JP` is Japanese. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split("-")[0];
  return LANGUAGES.find((language) => language === primary) ?? "en";
}

/** Words and numbers of a language, of which these are the strings. */
export function textsOf(language: Language, strings: Strings): Texts {
  const percents = [0, 1].map(
    (count) => new Intl.NumberFormat(language, { style: "percent", ...digits(count) }),
  );
  const tenths = new Intl.NumberFormat(language, { ...digits(1), signDisplay: "exceptZero" });
  const wholes = new Intl.NumberFormat(language);
  const months = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", timeZone: "UTC" });
  return {
    language,
    strings,
    percent: (share, digits = 0) => percents[digits]?.format(share) ?? String(share),
    points: (share) => tenths.format(100 * share).replace("-", "−"),
    whole: (count) => wholes.format(count),
    month: (month) => months.format(Date.parse(`${month}-01T00:00:00Z`)),
  };
}

/** A number of points with its sign, as people write it. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}
