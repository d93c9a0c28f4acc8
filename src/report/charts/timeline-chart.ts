import type { Forecast } from "../../contracts/forecast";
import { addMonths } from "../../contracts/month";
import { Z95 } from "../../statistics/interval";
import { percent, percentRange } from "../format";
import { apart } from "./apart";
import { type Framed, frame, plotWidth } from "./frame";
import { key } from "./key";
import { monthScale, PARSE } from "./months";
import { namesOf } from "./names";
import { type ChartOptions, check } from "./options";
import { asOfName, endName, provenanceText } from "./provenance";
import { shiftText } from "./shift-text";
import { asGiven, asNumber, type ChartSpec, group, type JsonObject, marks, pixels, text } from "./spec";
import { stackedRows } from "./stack";
import { FAINT, INK, pathwayStyle, SIZES } from "./theme";

const LAYOUT = { left: 36, right: 14, height: 200, under: 34 } as const;

interface Drawn {
  readonly forecast: Forecast;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly width: number;
}

/** The areas of record and simulation, with a line between the pathways for print. */
function areas({ forecast, ids }: Drawn, inner: number): JsonObject[] {
  const { timeline } = forecast;
  const first = timeline[0]?.month ?? forecast.provenance.asOf;
  const last = addMonths(timeline.at(-1)?.month ?? first, 1);
  const rows = stackedRows(forecast, ids);
  const x = { field: "month", ...monthScale(first, last, inner) };
  const y = {
    field: "low",
    type: "quantitative",
    scale: { domain: [0, 1] },
    axis: { format: ".0%", values: [0, 0.25, 0.5, 0.75, 1], grid: false, domain: false },
  };
  const parts = { detail: [text("pathway"), text("part")] };
  return group(rows, [
    marks(
      { type: "area", interpolate: "step-after", aria: false },
      { x, y, y2: { field: "high" }, color: asGiven("colour"), opacity: asNumber("opacity"), ...parts },
    ),
    marks(
      {
        type: "line",
        interpolate: "step-after",
        color: INK,
        strokeWidth: 1,
        opacity: FAINT.axis,
        aria: false,
      },
      { x, y: { ...y, field: "high" }, ...parts },
    ),
  ]).map((layers) => ({ ...layers, data: { values: rows, format: { parse: { month: PARSE } } } }));
}

/** The line between what is on record and what is simulated. */
function divider({ forecast }: Drawn): JsonObject[] {
  const { asOf } = forecast.provenance;
  const row = { month: addMonths(asOf, 1), record: "record", simulated: "simulated" };
  const x = { field: "month", type: "temporal" };
  const label = { type: "text", y: -5, fontSize: SIZES.small, aria: false };
  const hasRecord = forecast.timeline.some(({ history }) => history);
  const layers = [
    marks({ type: "rule", color: INK, strokeWidth: 1.5, y: -14, y2: LAYOUT.height, aria: false }, { x }),
    marks({ ...label, align: "left", dx: 6 }, { x, text: text("simulated") }),
    ...(hasRecord ? [marks({ ...label, align: "right", dx: -6 }, { x, text: text("record") })] : []),
  ];
  return group([row], layers).map((one) => ({
    ...one,
    data: { values: [row], format: { parse: { month: PARSE } } },
  }));
}

/** The shape of each pathway beside its end, for those who cannot go by colour. */
function ends({ forecast, ids }: Drawn, inner: number): JsonObject[] {
  const last = stackedRows(forecast, ids).slice(-ids.length);
  const middles = last.map(({ low, high }) => LAYOUT.height * (1 - (Number(low) + Number(high)) / 2));
  const places = apart(middles, 11, LAYOUT.height);
  const rows = ids.map((id, place) => {
    const { colour, shape } = pathwayStyle(id, ids);
    return { x: inner + 8, y: places[place] ?? 0, colour, shape };
  });
  const mark = { type: "point", filled: true, opacity: 1, size: 60, aria: false };
  return group(rows, [
    marks(mark, { x: pixels("x"), y: pixels("y"), color: asGiven("colour"), shape: asGiven("shape") }),
  ]);
}

function keyOf({ forecast, ids, nameOf, width }: Drawn) {
  const end = endName(forecast.provenance);
  const entries = [...ids].reverse().map((id) => {
    const item = forecast.pathways[id];
    const said =
      item === undefined
        ? ""
        : `: ${percent(item.shown)} in the year to ${end} (${percentRange(item.parameterRange)})`;
    return { style: pathwayStyle(id, ids), label: `${nameOf(id)}${said}` };
  });
  const place = { x: -LAYOUT.left, y: LAYOUT.height + LAYOUT.under, width: plotWidth({ width }) };
  return { ...key(entries, place), said: entries.map(({ label }) => `${label}.`) };
}

function footerOf({ timeline, provenance }: Forecast): string[] {
  const errors = timeline.flatMap(({ standardError }) => Object.values(standardError));
  const most = (100 * Z95 * Math.max(0, ...errors)).toFixed(1);
  const read = `Each month stands for the twelve that end with it; the first after the line are partly on record. Monte Carlo error: at most ±${most} points, half the 95% interval. In brackets: how far the chance moves with the parameters, 5 to 95%.`;
  return [read, ...provenanceText(provenance)];
}

/**
 * How the shares of the pathways move, month by month: the real history up to `asOf`, then the simulated worlds.
 *
 * @throws OptionsError listing every problem of the forecast and the options.
 */
export function timelineChart(forecast: Forecast, options: ChartOptions = {}): ChartSpec {
  const parts = ["pathways", "timeline", "provenance"];
  const { width, ink } = check({ kind: "forecast", result: forecast, parts, options });
  const drawn = { forecast, ids: Object.keys(forecast.pathways), nameOf: namesOf(options), width };
  const inner = plotWidth({ width, ...LAYOUT });
  const legend = keyOf(drawn);
  const title = shiftText(forecast, drawn.nameOf);
  const subtitle = `Share of worlds by pathway of the twelve months to each month, as of ${asOfName(forecast.provenance)}`;
  const framed: Framed = {
    width,
    ink,
    title,
    subtitle,
    footer: footerOf(forecast),
    description: [`${title}.`, `${subtitle}.`, ...legend.said].join(" "),
    left: LAYOUT.left,
    right: LAYOUT.right,
    height: LAYOUT.height,
    above: 16,
    under: LAYOUT.under + legend.height,
    layers: [...areas(drawn, inner), ...divider(drawn), ...ends(drawn, inner), ...legend.layers],
  };
  return frame(framed);
}
