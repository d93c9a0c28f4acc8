import type { FactorForecast } from "../../contracts/forecast";
import { listed, oneLine, places } from "../format";
import { grid, left, right } from "../grid";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import type { BriefInput } from "./input";

/** Median, and 5 to 95 per cent, of a series at a place in its months. */
export function reading({ quantiles }: FactorForecast, at: number): string {
  const { p05, p50, p95 } = quantiles;
  const digits = Math.abs(p50.at(at) ?? 0) < 10 ? 1 : 0;
  const [low, middle, high] = [p05, p50, p95].map((list) => places(list.at(at) ?? 0, digits));
  return `${middle} (${low} to ${high})`;
}

/** Units in a sentence, the most common last: `Tariffs in points, the others in index points.` */
export function unitsText(items: readonly FactorForecast[]): string {
  const byUnit = new Map<string, string[]>();
  for (const { unit, label } of items)
    byUnit.set(oneLine(unit), [...(byUnit.get(oneLine(unit)) ?? []), oneLine(label)]);
  const groups = [...byUnit].sort(([, a], [, b]) => a.length - b.length);
  const [common = ""] = groups.pop() ?? [];
  if (groups.length === 0) return `In ${common}.`;
  return `${groups.map(([unit, labels]) => `${listed(labels)} in ${unit}`).join(", ")}; the others in ${common}.`;
}

/** The headline indices now and at the horizon: median, and 5 to 95 per cent. */
export function indices({ forecast }: BriefInput, page: Page): string[] {
  const items = forecast.factors.filter((item) => item.kind === "index");
  const [first] = items;
  if (first === undefined) return [];
  const { quiet } = page.paint;
  const header = [
    left("median (5 to 95%)", quiet),
    ...[0, -1].map((at) => right(first.months.at(at) ?? "", quiet)),
  ];
  const rows = items.map((item) => [
    left(oneLine(item.label)),
    right(reading(item, 0)),
    right(reading(item, -1)),
  ]);
  const units = wrap(unitsText(items), page.width, 2).map(quiet);
  return section(
    "The indices now and at the horizon",
    [...grid([header, ...rows], page.width), ...units],
    page,
  );
}
