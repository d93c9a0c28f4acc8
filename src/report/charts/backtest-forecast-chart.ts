import type { BacktestForecast, BacktestReport } from "../../contracts/backtest";
import { counted } from "../format";
import { backtestFooter, PARTS } from "./backtest-chart";
import { hits, usual, worst } from "./backtest-forecast-text";
import { frame, plotWidth } from "./frame";
import { key } from "./key";
import { namesOf, plain } from "./names";
import { type ChartOptions, check, referenceIssue } from "./options";
import { asGiven, type ChartSpec, group, type JsonObject, marks, pixels, text } from "./spec";
import { pathwayStyle, SIZES } from "./theme";

export interface BacktestForecastOptions extends ChartOptions {
  /** Months ahead, one of the report's; 12 where absent, or its first. */
  readonly horizonMonths?: number;
  /** Forecasters to draw, one under another; the model and the Markov chain where absent. */
  readonly forecasters?: readonly string[];
}

const LAYOUT = { left: 4, right: 4, under: 26 } as const;
const ROW = { name: 16, bars: 76, after: 12, strip: 16 } as const;
const GAP = 1;
/** Least pixels from one year to the next label. */
const YEAR = 44;

interface Drawn {
  readonly forecasts: readonly BacktestForecast[];
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  readonly order: readonly string[];
  readonly step: number;
}

const topOf = (row: number): number => row * (ROW.name + ROW.bars + ROW.after);

/** Stacked shares of each forecast of one forecaster. */
function bars({ forecasts, rows, order, step }: Drawn): JsonObject[] {
  const cells = rows.flatMap(({ id }, row) =>
    forecasts.flatMap(({ probabilities, month }, place) => {
      let below = 0;
      return order.map((pathway) => {
        const from = below;
        below += probabilities[id]?.[pathway] ?? 0;
        const at = (share: number) => topOf(row) + ROW.name + ROW.bars * (1 - share);
        const { colour } = pathwayStyle(pathway, order);
        return {
          x: place * step,
          x2: (place + 1) * step - GAP,
          y: at(below),
          y2: at(from),
          colour,
          pathway,
          month,
        };
      });
    }),
  );
  return rects(cells);
}

function rects(cells: readonly JsonObject[]): JsonObject[] {
  const where = { x: pixels("x"), x2: { field: "x2" }, y: pixels("y"), y2: { field: "y2" } };
  return group(cells, [
    marks({ type: "rect", opacity: 1, aria: false }, { ...where, color: asGiven("colour") }),
  ]);
}

/** What came, as a strip under the forecasts, with the shape of each pathway where there is room. */
function strip({ forecasts, rows, order, step }: Drawn): JsonObject[] {
  const top = topOf(rows.length) + ROW.name;
  const cells = forecasts.map(({ pathway, month }, place) => {
    const { colour } = pathwayStyle(pathway, order);
    return {
      x: place * step,
      x2: (place + 1) * step - GAP,
      y: top,
      y2: top + ROW.strip,
      colour,
      pathway,
      month,
    };
  });
  return rects(cells);
}

/** Names of the rows, and the years under them. */
function labels({ forecasts, rows, step }: Drawn): JsonObject[] {
  const names = [...rows.map(({ label }) => label), "What came"].map((label, row) => ({
    label,
    y: topOf(row) + 10,
  }));
  const years = forecasts.flatMap(({ month }, place) =>
    month.endsWith("-12") || forecasts.length < 6
      ? [{ label: month.slice(0, 4), x: (place + 0.5) * step }]
      : [],
  );
  const every = Math.max(1, Math.ceil(YEAR / ((years[1]?.x ?? YEAR) - (years[0]?.x ?? 0) || YEAR)));
  const shown = years.filter((_, place) => place % every === 0);
  const under = topOf(rows.length) + ROW.name + ROW.strip + 14;
  return [
    ...group(names, [
      marks({ type: "text", x: 0, fontWeight: "bold", aria: false }, { y: pixels("y"), text: text("label") }),
    ]),
    ...group(shown, [
      marks(
        { type: "text", y: under, align: "center", fontSize: SIZES.small, aria: false },
        { x: pixels("x"), text: text("label") },
      ),
    ]),
  ];
}

/**
 * Forecasts of a backtest over time, each as the shares of the pathways of the window it is about, against what came.
 *
 * @throws OptionsError listing every problem of the report and the options.
 */
export function backtestForecastChart(
  report: BacktestReport,
  options: BacktestForecastOptions = {},
): ChartSpec {
  const chosen = () => options?.forecasters ?? usual(report);
  const { width, ink } = check({
    kind: "backtest",
    result: report,
    parts: PARTS,
    options,
    own: ["horizonMonths", "forecasters"],
    issues: () =>
      chosen().flatMap((id, i) =>
        referenceIssue(
          ["forecasters", i],
          "id of a forecaster",
          id,
          report.forecasters.map((item) => item.id),
        ),
      ),
  });
  const known = report.forecasts.map(({ horizonMonths }) => horizonMonths);
  const horizon = options.horizonMonths ?? (known.includes(12) ? 12 : known[0]);
  const forecasts = report.forecasts.filter(({ horizonMonths }) => horizonMonths === horizon);
  const { order } = report;
  const nameOf = namesOf(options);
  const rows = chosen().map((id) => ({
    id,
    label: plain(report.forecasters.find((item) => item.id === id)?.label ?? id),
  }));
  const drawn = {
    forecasts,
    rows,
    order,
    step: plotWidth({ width, ...LAYOUT }) / Math.max(1, forecasts.length),
  };
  const height = topOf(rows.length) + ROW.name + ROW.strip;
  const entries = [...order].reverse().map((id) => ({
    style: pathwayStyle(id, order),
    label: `${nameOf(id)}: came in ${forecasts.filter(({ pathway }) => pathway === id).length} of ${counted(forecasts.length, "window")}`,
  }));
  const legend = key(entries, { x: -LAYOUT.left, y: height + LAYOUT.under, width: plotWidth({ width }) });
  const title = `${horizon} months ahead the likeliest pathway of the model came in ${hits(forecasts, usual(report)[0] ?? "")} of ${forecasts.length} windows`;
  const subtitle =
    "Shares of the pathways of windows of twelve months as forecast, by the year they end in, and what came";
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [worst(forecasts), ...backtestFooter(report)],
    description: [
      `${title}.`,
      `${subtitle}.`,
      ...entries.map(({ label }) => `${label}.`),
      worst(forecasts),
    ].join(" "),
    ...LAYOUT,
    height,
    under: LAYOUT.under + legend.height,
    layers: [...bars(drawn), ...strip(drawn), ...labels(drawn), ...legend.layers],
  });
}
