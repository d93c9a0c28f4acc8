import type { Forecast, PathwayForecast } from "../../contracts/forecast";
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
  /** The mean and its Monte Carlo standard error. */
  readonly error: string;
  /** What it was before anything was moved; undefined where nothing is. */
  readonly before: string | undefined;
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

function rowOf(
  id: string,
  now: PathwayForecast,
  before: PathwayForecast | undefined,
  texts: Texts,
): PathwayRow {
  const { strings, percent } = texts;
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
      error: percent(now.standardError, 1),
    }),
    before: before && fill(strings.before, { shown: percent(before.shown) }),
    probability: now.probability,
    low,
    high,
    probabilityBefore: before?.probability,
  };
}

/** A row a pathway, beside what it was before the sliders moved where that is known. */
export function pathwayRows(
  { pathways }: Forecast,
  before: Forecast | undefined,
  texts: Texts,
): PathwayRow[] {
  return Object.entries(pathways).map(([id, now]) => rowOf(id, now, before?.pathways[id], texts));
}

/** All pathways in one sentence, for who listens. */
export function spokenPathways(rows: readonly PathwayRow[], { strings }: Texts): string {
  return rows.map(({ name, shown, words }) => fill(strings.spoken, { name, shown, words })).join("; ");
}
