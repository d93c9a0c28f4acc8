import type { MonthlyForecast } from "../../contracts/forecast";
import { oneLine, percent } from "../format";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import { type BriefInput, monthAhead } from "./input";

const AHEAD_MONTHS = 12;

function chances(title: string, items: readonly MonthlyForecast[], at: number, { width }: Page): string[] {
  if (items.length === 0) return [];
  const ranked = [...items].sort((a, b) => (b.probabilityBy[at] ?? 0) - (a.probabilityBy[at] ?? 0));
  const list = ranked.map((item) => `${oneLine(item.label)} ${percent(item.probabilityBy[at] ?? 0)}`);
  return wrap(`${title}: ${list.join(", ")}.`, width, 2, 4);
}

/** Chances of a change of leader and of the events of the model in the coming year. */
export function ahead(input: BriefInput, page: Page): string[] {
  const { month, at } = monthAhead(input, AHEAD_MONTHS);
  const { leaders, events } = input.forecast;
  const lines = [...chances("New leader", leaders, at, page), ...chances("Events", events, at, page)];
  return section(`At least once by ${month}`, lines, page);
}
