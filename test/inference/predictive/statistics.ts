import { readingMap } from "../../../src/model/nowcast/reading-map";
import type { History } from "./history";

/** A number that a history has, real or made up. NaN where it has none. */
export interface Statistic {
  readonly id: string;
  readonly label: string;
  readonly block:
    | "spells"
    | "transitions"
    | "meetings"
    | "gaps"
    | "seasonality"
    | "summits"
    | "acts"
    | "polls";
  of(history: History): number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

/** Lengths of the runs of months in a pathway. */
function spellsOf({ pathways }: History, pathway: string): number[] {
  const lengths: number[] = [];
  pathways.forEach((label, i) => {
    if (label !== pathway) return;
    if (pathways[i - 1] === pathway) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
  });
  return lengths;
}

const transitionsOf = ({ pathways }: History, from: string, to: string): number =>
  pathways.filter((label, i) => i > 0 && label === to && pathways[i - 1] === from).length;

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

const PATHWAYS = [
  ["damage", "damage"],
  ["fullIntensity", "full intensity"],
  ["workingLevel", "working level"],
] as const;

const spells: Statistic[] = PATHWAYS.flatMap(([id, label]) => [
  {
    id: `months.${id}`,
    label: `months of ${label}`,
    block: "spells",
    of: (history) => sum(spellsOf(history, id)),
  },
  {
    id: `longest.${id}`,
    label: `longest spell of ${label}, months`,
    block: "spells",
    of: (history) => Math.max(0, ...spellsOf(history, id)),
  },
]);

const transitions: Statistic[] = PATHWAYS.flatMap(([from, fromLabel]) =>
  PATHWAYS.filter(([to]) => to !== from).map(([to, toLabel]) => ({
    id: `transitions.${from}.${to}`,
    label: `changes from ${fromLabel} to ${toLabel}`,
    block: "transitions" as const,
    of: (history) => transitionsOf(history, from, to),
  })),
);

/** Levels of channels below the leaders, as levels.json has them. */
export const LEVELS = ["ministerial", "vice-ministerial", "working", "military", "exercise"] as const;

const meetings: Statistic[] = LEVELS.flatMap((level) => [
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

const seasons: Statistic[] = [
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

const summits: Statistic[] = [
  {
    id: "summits",
    label: "leaders' summits",
    block: "summits",
    of: ({ margin, alone }) => margin.length + alone.length,
  },
  {
    id: "marginShare",
    label: "share of summits on a margin",
    block: "summits",
    of: ({ margin, alone }) => margin.length / (margin.length + alone.length),
  },
];

const acts: Statistic[] = [
  {
    id: "onsets",
    label: "episodes of damage",
    block: "acts",
    of: ({ onsets }) => onsets.length,
  },
];

const percent = (logit: number): number => 100 / (1 + Math.exp(-logit));

/** Series that are read once have no changes. */
const polls = (): Statistic[] =>
  readingMap().polls.flatMap(({ series, country, from, to }, house) => {
    const when = [from === undefined ? [] : `from ${from}`, to === undefined ? [] : `to ${to}`].flat();
    const name = `${series} (${[country, ...when].join(", ")})`;
    const of = (history: History): readonly number[] => history.readings[house] ?? [];
    return [
      {
        id: `poll.${house}.mean`,
        label: `${name}: mean, per cent`,
        block: "polls" as const,
        of: (history: History) => percent(mean(of(history))),
      },
      {
        id: `poll.${house}.change`,
        label: `${name}: usual change between waves, logits`,
        block: "polls" as const,
        of: (history: History) => {
          const values = of(history);
          return Math.sqrt(mean(values.slice(1).map((value, i) => (value - (values[i] ?? 0)) ** 2)));
        },
      },
    ];
  });

/** What records are compared in. */
export const statistics = (): Statistic[] => [
  ...spells,
  ...transitions,
  ...meetings.filter(({ block }) => block === "meetings"),
  ...meetings.filter(({ block }) => block === "gaps"),
  ...seasons,
  ...summits,
  ...acts,
  ...polls(),
];
