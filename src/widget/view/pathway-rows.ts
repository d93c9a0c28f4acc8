import type { Forecast, PathwayForecast } from "../../contracts/forecast";
import { Z95 } from "../../statistics/interval";
import type { Beside } from "../state";
import { fill, type Texts } from "./text";

/** What is said of one pathway. */
export interface PathwayRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** The number for people. */
  readonly shown: string;
  readonly words: string;
  readonly range: string;
  /** The mean and half of its 95 % interval. */
  readonly error: string;
  /** What it was before anything was moved, or is without the scenario; undefined where neither is known. */
  readonly before: string | undefined;
  /** By how many points it changes, before rounding; undefined where that is not known. */
  readonly change: string | undefined;
  /** Half of the 95 % interval of that, and its range over parameters where there are enough paths to tell it. */
  readonly changeError: string | undefined;
  /** Shares, 0 to 1. */
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  readonly probabilityBefore: number | undefined;
}

/** The name of a pathway; its id where it is of no built-in model. */
export function pathwayName(id: string, { strings }: Texts): string {
  return Object.hasOwn(strings.pathways, id) ? strings.pathways[id as "damage"].name : id;
}

function aboutOf(id: string, { strings }: Texts): string {
  return Object.hasOwn(strings.pathways, id) ? strings.pathways[id as "damage"].about : "";
}

function changeOf(id: string, beside: Beside | undefined, { strings, points }: Texts) {
  const found = beside?.differences?.[id];
  if (found === undefined) return { change: undefined, changeError: undefined };
  const { difference, standardError, parameterRange } = found;
  const error = `± ${points(Z95 * standardError).replace("+", "")}`;
  const [low, high] = (parameterRange ?? []).map(points);
  const range = low === undefined || high === undefined ? "" : `; ${fill(strings.range, { low, high })}`;
  return { change: fill(strings.points, { points: points(difference) }), changeError: `${error}${range}` };
}

function rowOf(id: string, now: PathwayForecast, beside: Beside | undefined, texts: Texts): PathwayRow {
  const { strings, percent } = texts;
  const before = beside?.forecast.pathways[id];
  const [low, high] = now.parameterRange;
  return {
    id,
    name: pathwayName(id, texts),
    about: aboutOf(id, texts),
    shown: percent(now.shown),
    words: strings.words[now.words],
    range: fill(strings.range, { low: percent(low), high: percent(high) }),
    error: fill(strings.error, {
      probability: percent(now.probability, 1),
      error: percent(Z95 * now.standardError, 1),
    }),
    before:
      before && fill(beside.isMoved ? strings.before : strings.without, { shown: percent(before.shown) }),
    ...changeOf(id, beside, texts),
    probability: now.probability,
    low,
    high,
    probabilityBefore: before?.probability,
  };
}

/** A row a pathway, beside what it is compared with where that is known. */
export function pathwayRows({ pathways }: Forecast, beside: Beside | undefined, texts: Texts): PathwayRow[] {
  return Object.entries(pathways).map(([id, now]) => rowOf(id, now, beside, texts));
}

/** All pathways in one sentence, for who listens. */
export function spokenPathways(rows: readonly PathwayRow[], { strings }: Texts): string {
  return rows
    .map(({ name, shown, words, before, change }) =>
      [fill(strings.spoken, { name, shown, words }), before, change]
        .filter((part) => part !== undefined)
        .join(", "),
    )
    .join("; ");
}
