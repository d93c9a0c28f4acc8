import type { History } from "./history";
import { mean, type Statistic, sum, variance } from "./statistic";

const YEARS = 18;

/** Contacts of a level by calendar year. */
function byYear({ contacts }: History, level: string): number[] {
  const years = Array<number>(YEARS).fill(0);
  for (const month of contacts.filter((one) => one.level === level).flatMap(({ months }) => months)) {
    const year = Math.floor((month - 1) / 12);
    years[year] = (years[year] ?? 0) + 1;
  }
  return years;
}

/** Gaps between a channel's contacts over their mean, of all channels of a level that met three times. */
function relativeGaps({ contacts }: History, level: string): number[] {
  return contacts
    .filter((channel) => channel.level === level && channel.months.length >= 3)
    .flatMap(({ months }) => {
      const gaps = months.slice(1).map((month, i) => month - (months[i] ?? 0));
      return gaps.map((gap) => gap / mean(gaps));
    });
}

/** Contacts by calendar month, January first: the record starts with one. */
function byCalendarMonth({ contacts }: History): number[] {
  const counts = Array<number>(12).fill(0);
  for (const month of contacts.flatMap(({ months }) => months)) {
    const at = (month - 1) % 12;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Pearson's distance of the calendar months from an even share, over its degrees of freedom: 1 is chance. */
function unevenness(history: History): number {
  const counts = byCalendarMonth(history);
  const due = mean(counts);
  return sum(counts.map((count) => (count - due) ** 2 / due)) / (counts.length - 1);
}

/** Levels of channels below the leaders, as levels.json has them. */
export const LEVELS = ["ministerial", "vice-ministerial", "working", "military", "exercise"] as const;

/** How many meetings there are, how unevenly by year, and how regular their gaps are, level by level. */
export const meetings: Statistic[] = LEVELS.flatMap((level) => [
  {
    id: `perYear.${level}`,
    label: `${level}: contacts a year`,
    block: "meetings",
    of: (history) => mean(byYear(history, level)),
  },
  {
    id: `dispersion.${level}`,
    label: `${level}: variance over mean of a year's contacts`,
    block: "meetings",
    of: (history) => variance(byYear(history, level)) / mean(byYear(history, level)),
  },
  {
    id: `gaps.${level}`,
    label: `${level}: coefficient of variation of gaps`,
    block: "gaps",
    of: (history) => Math.sqrt(variance(relativeGaps(history, level))),
  },
]);

const QUARTERS = ["January to March", "April to June", "July to September", "October to December"];

/** When in the year channels meet. */
export const seasons: Statistic[] = [
  ...QUARTERS.map(
    (label, quarter): Statistic => ({
      id: `quarter.${quarter + 1}`,
      label: `share of contacts in ${label}`,
      block: "seasonality",
      of: (history) => {
        const counts = byCalendarMonth(history);
        return sum(counts.slice(3 * quarter, 3 * quarter + 3)) / sum(counts);
      },
    }),
  ),
  {
    id: "unevenness",
    label: "unevenness of calendar months (1 is chance)",
    block: "seasonality",
    of: unevenness,
  },
];
