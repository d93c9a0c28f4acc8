import type { FactorForecast } from "../../../contracts/forecast";
import { reading, unitsText } from "../../brief/indices";
import type { BriefInput } from "../../brief/input";
import { fanChart } from "../../charts/fan-chart";
import { oneLine } from "../../format";
import { figure } from "../figure";
import { paragraphs } from "../section";
import { numbers, type Table, table, words } from "../table";
import type { Part } from "./part";

function nowAndThen(items: readonly FactorForecast[], months: readonly string[]): Table {
  return {
    caption: "The indices now and at the horizon: median (5 to 95%)",
    columns: [words("Index"), ...[0, -1].map((at) => numbers(months.at(at)))],
    rows: items.map((item) => [oneLine(item.label), reading(item, 0), reading(item, -1)]),
  };
}

function monthly(items: readonly FactorForecast[], months: readonly string[]): Table {
  return {
    caption: "The indices by month: median (5 to 95%)",
    columns: [words("Month"), ...items.map(({ label }) => numbers(oneLine(label)))],
    rows: months.map((month, at) => [month, ...items.map((item) => reading(item, at))]),
  };
}

/** Where the headline indices are and where they may go. */
export const indices: Part<BriefInput> = async ({ forecast }, draw) => {
  const items = forecast.factors.filter(({ kind }) => kind === "index");
  const [first] = items;
  if (first === undefined) return undefined;
  const chart = {
    id: "indices-by-month",
    name: "The indices by month",
    specOf: (width: number) => fanChart(forecast, { width, ink: "currentColor" }),
    tables: [monthly(items, first.months)],
  };
  const body = [
    table(nowAndThen(items, first.months)),
    ...paragraphs([unitsText(items)]),
    await figure(chart, draw),
  ];
  return { id: "indices", title: "What drives it: the indices", body };
};
