import { readingMap } from "../../../src/model/nowcast/reading-map";
import type { History } from "./history";
import { mean, type Statistic } from "./statistic";

/** How often leaders meet, and where. */
export const summits: Statistic[] = [
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

/** How often the framework is damaged. */
export const acts: Statistic[] = [
  {
    id: "onsets",
    label: "episodes of damage",
    block: "acts",
    of: ({ onsets }) => onsets.length,
  },
];

const percent = (logit: number): number => 100 / (1 + Math.exp(-logit));

/** Series that are read once have no changes. */
export const polls = (): Statistic[] =>
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
