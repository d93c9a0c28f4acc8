import type { Forecast, PathwayForecast } from "../../contracts/forecast";
import { percent, percentRange } from "../format";

type Entry = readonly [id: string, item: PathwayForecast];

/** Pathways, the likeliest first. */
export function ranked({ pathways }: Forecast): Entry[] {
  return Object.entries(pathways).sort(([, a], [, b]) => b.probability - a.probability);
}

/** Differences of less than this many standard errors say nothing. */
const TOO_CLOSE = 2;

const isClose = ([, a]: Entry, [, b]: Entry): boolean =>
  Math.abs(a.probability - b.probability) < TOO_CLOSE * Math.hypot(a.standardError, b.standardError);

/** The pathway on record in the month the forecast starts from; undefined where none is. */
function onRecord({ timeline }: Forecast): string | undefined {
  const last = timeline.filter(({ history }) => history).at(-1);
  return Object.entries(last?.pathways ?? {}).find(([, part]) => part === 1)?.[0];
}

/** What the forecast says first: `Working level stays most likely: 80% (64 to 93%)`. */
export function likeliestText(forecast: Forecast, nameOf: (id: string) => string): string {
  const [first, second] = ranked(forecast);
  if (first === undefined) return "No pathways";
  const [id, item] = first;
  const name = nameOf(id);
  const chance = `${percent(item.shown)} (${percentRange(item.parameterRange)})`;
  if (second !== undefined && isClose(first, second))
    return `${name} and ${nameOf(second[0])} are about equally likely: ${percent(item.shown)} and ${percent(second[1].shown)}`;
  const now = onRecord(forecast);
  const verb = now === undefined ? "is" : now === id ? "stays" : "becomes";
  const doubt = item.probability < 0.5 ? ", though less likely than not" : "";
  return `${name} ${verb} most likely: ${chance}${doubt}`;
}
