import type { FactorForecast } from "../../contracts/forecast";
import { oneLine } from "../format";
import { endText } from "./fan-text";
import { linesOf } from "./lines";
import { monthScale, PARSE } from "./months";
import { plain } from "./names";
import { group, type JsonObject, marks, pixels, text } from "./spec";
import { ACCENT, INK, SIZES } from "./theme";

const LINE = 15;
const BELOW_HEAD = 8;

/** Where a panel stands: its top, the height of its plot, the width of the plot, and of the text that begins left of it. */
export interface PanelPlace {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly left: number;
}

function headOf({ label, unit }: FactorForecast, said: string, width: number) {
  const name = linesOf(plain(label), width, { size: SIZES.text, bold: true });
  const rest = linesOf(`${oneLine(unit)}; ${said}`, width, { size: SIZES.small });
  return { name, rest, height: (name.length + rest.length) * LINE + BELOW_HEAD };
}

/** The label of a panel, its unit and where it ends. */
function headMarks(head: ReturnType<typeof headOf>, { top, left }: PanelPlace): JsonObject[] {
  const row = {
    x: -left,
    nameY: top,
    restY: top + head.name.length * LINE,
    name: head.name.join("\n"),
    rest: head.rest.join("\n"),
  };
  const mark = { type: "text", baseline: "top", lineHeight: LINE, aria: false };
  return group(
    [row],
    [
      marks({ ...mark, fontWeight: "bold" }, { x: pixels("x"), y: pixels("nameY"), text: text("name") }),
      marks({ ...mark, fontSize: SIZES.small }, { x: pixels("x"), y: pixels("restY"), text: text("rest") }),
    ],
  );
}

function rowsOf({ id, months, quantiles }: FactorForecast): JsonObject[] {
  const { p05, p25, p50, p75, p95 } = quantiles;
  const at = (values: readonly number[], place: number) => values[place] ?? null;
  return months.map((month, place) => ({
    series: id,
    month,
    p05: at(p05, place),
    p25: at(p25, place),
    p50: at(p50, place),
    p75: at(p75, place),
    p95: at(p95, place),
  }));
}

/** The axis of the values, from the least to the greatest of the fan; a band where all are one. */
function valueScale({ quantiles: { p05, p95 } }: FactorForecast, bottom: number, top: number): JsonObject {
  const [low, high] = [Math.min(...p05), Math.max(...p95)];
  const domain = high > low ? [low, high] : [low - 1, high + 1];
  return {
    type: "quantitative",
    scale: { domain, nice: 3, zero: false, range: [bottom, top] },
    axis: { orient: "left", tickCount: 3, grid: true, domain: false, ticks: false },
  };
}

function fan(series: FactorForecast, from: number, { height, width }: PanelPlace): JsonObject[] {
  const { months } = series;
  const [first = "", last = ""] = [months.at(0), months.at(-1)];
  const x = { field: "month", ...monthScale(first, last, width) };
  const y = (field: string) => ({ field, ...valueScale(series, from + height, from) });
  const outline = { stroke: ACCENT, strokeWidth: 0.75, aria: false };
  const band = (fillOpacity: number) => ({
    type: "area",
    color: ACCENT,
    opacity: 1,
    fillOpacity,
    ...outline,
  });
  const layers = [
    marks(band(0.22), { x, y: y("p05"), y2: { field: "p95" } }),
    marks(band(0.4), { x, y: y("p25"), y2: { field: "p75" } }),
    marks({ type: "line", color: INK, strokeWidth: 2, aria: false }, { x, y: y("p50") }),
  ];
  const rows = rowsOf(series);
  return group(rows, layers).map((one) => ({
    ...one,
    data: { values: rows, format: { parse: { month: PARSE } } },
  }));
}

/** A fan with its head. */
export function fanPanel(series: FactorForecast, place: PanelPlace) {
  const head = headOf(series, endText(series), place.width + place.left);
  const from = place.top + head.height;
  return {
    layers: [...headMarks(head, place), ...fan(series, from, place)],
    bottom: from + place.height,
  };
}
