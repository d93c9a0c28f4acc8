import type { BacktestReport, BacktestScore } from "../../contracts/backtest";
import { listed, monthName, places } from "../format";
import { frame, plotWidth } from "./frame";
import { key } from "./key";
import { plain } from "./names";
import { type ChartOptions, check } from "./options";
import { asGiven, type ChartSpec, group, type JsonObject, marks } from "./spec";
import { axisName } from "./sweep-marks";
import { OTHER_STYLES, type Style } from "./theme";

const LAYOUT = { left: 36, right: 14, above: 6, height: 230, under: 46 } as const;

/** Parts of a report that its charts read. */
export const PARTS = ["origins", "forecasters", "forecasts", "scores", "differences", "method"] as const;

/** The mixture is grey on either ground. */
const MIXED: Style = { colour: "#7b808a", dash: [3, 3], shape: "circle" };

/** The model has the first of the accents, the baselines the others. */
function styleOf(report: BacktestReport, id: string): Style {
  const [first] = OTHER_STYLES as readonly [Style, ...Style[]];
  const baselines = report.forecasters.filter(({ kind }) => kind === "baseline").map((item) => item.id);
  const place = baselines.indexOf(id);
  if (place >= 0) return OTHER_STYLES[(place + 1) % OTHER_STYLES.length] ?? first;
  return report.forecasters.some((item) => item.id === id && item.kind === "model") ? first : MIXED;
}

const labelOf = (report: BacktestReport, id: string): string =>
  plain(report.forecasters.find((item) => item.id === id)?.label ?? id);

/** What a record of so many origins says of model against persistence, horizon by horizon. */
export function findingText({ differences }: BacktestReport): string {
  const own = differences.filter(
    ({ forecaster, against }) => forecaster === "model" && against === "persistence",
  );
  const better = own.filter(({ rankedProbability: { interval } }) => interval[1] < 0);
  const worse = own.filter(({ rankedProbability: { interval } }) => interval[0] > 0);
  const at = (items: typeof own) => listed(items.map(({ horizonMonths }) => String(horizonMonths)));
  if (own.length === 0) return "How the model and its baselines scored";
  if (better.length === 0 && worse.length === 0)
    return "Model and persistence cannot be told apart at any horizon";
  const open = own.filter((item) => !better.includes(item) && !worse.includes(item));
  const said = [
    ...(better.length === 0 ? [] : [`better than persistence ${at(better)} months ahead`]),
    ...(worse.length === 0 ? [] : [`worse than persistence ${at(worse)} months ahead`]),
  ];
  const rest = open.length === 0 ? "" : `; at ${at(open)} they cannot be told apart`;
  return `On this record the model scores ${listed(said)}${rest}`;
}

/** Lines of all forecasters over the horizons; the model's has its intervals. */
function lines(report: BacktestReport): JsonObject[] {
  const { horizonsMonths, scores } = report;
  const most = Math.max(...scores.map(({ rankedProbability }) => rankedProbability.mean));
  const high = Math.max(
    most,
    ...scores
      .filter(({ forecaster }) => forecaster === "model")
      .map(({ rankedProbability }) => rankedProbability.interval[1]),
  );
  const months = { values: [...horizonsMonths], grid: false, format: "d" };
  const [first = 0, last = 1] = [horizonsMonths[0], horizonsMonths.at(-1)];
  const domain = first === last ? [first - 1, last + 1] : [first, last];
  const x = {
    field: "months",
    type: "quantitative",
    scale: { domain, nice: false, zero: false, padding: 10 },
    axis: months,
  };
  const y = (field: string) => ({
    field,
    type: "quantitative",
    scale: { domain: [0, high], nice: true },
    axis: { format: ".1f", tickCount: 5, grid: true, domain: false, ticks: false },
  });
  return report.forecasters.flatMap(({ id, kind }) => {
    const { colour, dash, shape } = styleOf(report, id);
    const rows = scores.filter(({ forecaster }) => forecaster === id).map(rowOf);
    const wide = kind === "model";
    const line = {
      type: "line",
      color: colour,
      strokeWidth: wide ? 3 : 1.5,
      strokeDash: wide ? [] : dash,
      aria: false,
    };
    const bar = { type: "rule", color: colour, strokeWidth: 1.5, aria: false };
    const point = {
      type: "point",
      filled: true,
      opacity: 1,
      color: colour,
      size: wide ? 80 : 45,
      aria: false,
    };
    return group(rows, [
      marks(line, { x, y: y("score") }),
      ...(wide ? [marks(bar, { x, y: y("low"), y2: { field: "high" } })] : []),
      marks({ ...point, shape }, { x, y: y("score"), color: asGiven("colour") }),
    ]).map((layer) => ({ ...layer, data: { values: rows.map((row) => ({ ...row, colour })) } }));
  });
}

function rowOf({ horizonMonths, rankedProbability }: BacktestScore): JsonObject {
  const [low, high] = rankedProbability.interval;
  return { months: horizonMonths, score: rankedProbability.mean, low, high };
}

/** Where the numbers come from, and what limits them. */
export function backtestFooter({ provenance, caveats, knownTo }: BacktestReport): string[] {
  const { draws, particles, paths, seed, rule, library } = provenance;
  const limits = caveats.filter(({ id }) => ["few-origins", "chosen-on-the-record"].includes(id));
  return [
    ...limits.map(({ text }) => text),
    "The model's priors, judgement among them, are in its model card.",
    `Source: the evidence record to ${monthName(knownTo)} and the rule ${plain(rule)}; ${draws} draws, ${particles} particles, ${paths} paths an origin, seed ${plain(seed)}; trilateral-pathways ${plain(library)}.`,
  ];
}

function keyOf(report: BacktestReport, width: number) {
  const { scores } = report;
  const entries = report.forecasters.map(({ id }) => {
    const own = scores.filter(({ forecaster }) => forecaster === id);
    const said = own.map(({ rankedProbability }) => places(rankedProbability.mean, 2)).join(", ");
    return { style: styleOf(report, id), label: `${labelOf(report, id)}: ${said}` };
  });
  const place = { x: -LAYOUT.left, y: LAYOUT.height + LAYOUT.under, width: plotWidth({ width }) };
  return { ...key(entries, place), said: entries.map(({ label }) => `${label}.`) };
}

/**
 * Mean ranked probability scores of a backtest by horizon: the model, its mixture and the baselines.
 *
 * @throws OptionsError listing every problem of the report and the options.
 */
export function backtestChart(report: BacktestReport, options: ChartOptions = {}): ChartSpec {
  const { width, ink } = check({ kind: "backtest", result: report, parts: PARTS, options });
  const legend = keyOf(report, width);
  const title = findingText(report);
  const subtitle = `Mean ranked probability score by months ahead, ${report.origins.length} origins; 0 is best`;
  const read = `Bars: ${100 * report.method.level}% block-bootstrap intervals of the model's mean; those of the others are as wide. Compare by paired differences.`;
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [read, ...backtestFooter(report)],
    description: [`${title}.`, `${subtitle}.`, ...legend.said].join(" "),
    ...LAYOUT,
    under: LAYOUT.under + legend.height,
    layers: [
      ...lines(report),
      ...axisName("months ahead", plotWidth({ width, ...LAYOUT }), LAYOUT.height),
      ...legend.layers,
    ],
  });
}
