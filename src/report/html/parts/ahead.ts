import type { MonthlyForecast } from "../../../contracts/forecast";
import { type BriefInput, horizonMonth, monthAhead } from "../../brief/input";
import { oneLine, withError } from "../../format";
import type { Markup } from "../markup";
import { numbers, table, words } from "../table";
import type { Part } from "./part";

const AHEAD_MONTHS = 12;

function chances(name: string, items: readonly MonthlyForecast[], input: BriefInput): Markup[] {
  if (items.length === 0) return [];
  const { month, at } = monthAhead(input, AHEAD_MONTHS);
  const end = horizonMonth(input);
  const places = end === month ? [at] : [at, input.forecast.provenance.horizonMonths - 1];
  const chance = (item: MonthlyForecast, place: number) =>
    withError(item.probabilityBy[place] ?? 0, item.standardError[place] ?? 0);
  const ranked = [...items].sort((a, b) => (b.probabilityBy[at] ?? 0) - (a.probabilityBy[at] ?? 0));
  return [
    table({
      caption: `${name} at least once by then, ± half the 95% Monte Carlo interval`,
      columns: [words(name), ...(end === month ? [month] : [month, end]).map((one) => numbers(`By ${one}`))],
      rows: ranked.map((item) => [oneLine(item.label), ...places.map((place) => chance(item, place))]),
    }),
  ];
}

/** Chances of a change of leader and of the events of the model. */
export const ahead: Part<BriefInput> = async (input) => {
  const { leaders, events } = input.forecast;
  const body = [...chances("New leader", leaders, input), ...chances("Event", events, input)];
  return body.length === 0 ? undefined : { id: "ahead", title: "Leaders and events", body };
};
