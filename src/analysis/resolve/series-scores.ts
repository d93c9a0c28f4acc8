import type { MonthlyForecast } from "../../contracts/forecast";
import type { Month } from "../../contracts/month";
import type { OpenPart, ResolvedSeries } from "../../contracts/resolution";
import type { Happened } from "../../model/record-outcomes";
import { brierScore } from "../../statistics/scores/brier-score";

/** A part of a forecast, what came of it, and what cannot be told. */
export interface PartScores {
  readonly resolved: ResolvedSeries[];
  readonly open: OpenPart[];
}

/** Scores of a quantity in the months that are known. */
function seriesScores(item: MonthlyForecast, happened: ReadonlySet<Month>, knownTo: Month): ResolvedSeries {
  const known = item.months.map((month, place) => ({ month, place })).filter(({ month }) => month <= knownTo);
  const happenedIn = known.map(({ month }) => happened.has(month));
  const happenedBy = happenedIn.map((_, place) => happenedIn.slice(0, place + 1).includes(true));
  const scores = (probabilities: readonly number[], outcomes: readonly boolean[]) =>
    known.map(({ place }, i) => brierScore(probabilities[place] ?? Number.NaN, outcomes[i] === true));
  return {
    id: item.id,
    label: item.label,
    months: known.map(({ month }) => month),
    happenedIn,
    happenedBy,
    brierIn: scores(item.probabilityIn, happenedIn),
    brierBy: scores(item.probabilityBy, happenedBy),
  };
}

/** Scores of a part of a forecast that gives a probability for each month of several quantities. */
export function partScores<T extends MonthlyForecast>(
  part: string,
  items: readonly T[],
  happenedOf: (item: T) => ReturnType<Happened["get"]>,
  knownTo: Month,
): PartScores {
  const found = items.map((item) => ({ item, happened: happenedOf(item) }));
  const strangers = found.filter(({ happened }) => happened === undefined).map(({ item }) => item.id);
  const resolved = found.flatMap(({ item, happened }) =>
    happened === undefined ? [] : [seriesScores(item, happened, knownTo)],
  );
  const ahead = found
    .filter(({ happened }) => happened !== undefined)
    .flatMap(({ item }) => item.months.filter((month) => month > knownTo))
    .sort();
  return { resolved, open: [...notOnRecord(part, strangers), ...afterTheRecord(part, ahead)] };
}

/** What no row of the tables is about. */
export function notOnRecord(part: string, ids: readonly string[]): OpenPart[] {
  if (ids.length === 0) return [];
  const explanation = "No row of the tables says whether it happened.";
  return [{ part, ids: [...ids], months: null, reason: "not-on-record", explanation }];
}

/** What lies after the last month that is known; months in order. */
export function afterTheRecord(part: string, months: readonly Month[]): OpenPart[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const explanation = "The record does not reach it yet.";
  return [{ part, ids: [], months: [first, last], reason: "after-the-record", explanation }];
}
