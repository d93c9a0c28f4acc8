import { frame, plotWidth } from "../../report/charts/frame";
import { key } from "../../report/charts/key";
import { type ChartSpec, group, type JsonObject, marks } from "../../report/charts/spec";
import { FAINT, INK, OTHER_STYLES, type Style } from "../../report/charts/theme";
import { listed } from "../../report/format";
import { readSbc, type SbcFile } from "./verification-data";

const WIDTH = 640;
const LAYOUT = { left: 44, right: 14, above: 6, height: 260, under: 52 } as const;

/** Styles of the quantities by place: the last are dashed otherwise, so that none is drawn like another. */
function styleOf(place: number): Style {
  const style = OTHER_STYLES[place % OTHER_STYLES.length] as Style;
  return place < OTHER_STYLES.length ? style : { ...style, dash: [1, 2], shape: "triangle-down" };
}

const x: JsonObject = {
  field: "at",
  type: "quantitative",
  scale: { domain: [0, 1], nice: false },
  axis: { format: ".1f", tickCount: 5, grid: false, title: "rank of the truth, as a share of the draws" },
};

const y = (field: string): JsonObject => ({
  field,
  type: "quantitative",
  axis: { format: "+.2f", tickCount: 6, grid: true, domain: false, ticks: false, title: null },
});

function bandLayer({ band, draws, replicates }: SbcFile): JsonObject[] {
  const rows = band.lower.map((low, i) => {
    const at = (i + 1) / (draws + 1);
    return { at, low: low / replicates.length - at, high: (band.upper[i] ?? 0) / replicates.length - at };
  });
  const ends = [
    { at: 0, low: 0, high: 0 },
    { at: 1, low: 0, high: 0 },
  ];
  const mark = { type: "area", color: INK, opacity: FAINT.grid, aria: false };
  const all = [...ends.slice(0, 1), ...rows, ...ends.slice(1)];
  return group(all, [marks(mark, { x, y: y("low"), y2: { field: "high" } })]);
}

/** How far the empirical distribution of the ranks of one quantity is from uniform, point by point. */
function departureLayer({ draws, replicates }: SbcFile, place: number): JsonObject[] {
  const rows = Array.from({ length: draws + 2 }, (_, i) => {
    const at = i / (draws + 1);
    const below = replicates.filter(({ ranks }) => (ranks[place] ?? 0) < i).length;
    return { at, departure: below / replicates.length - at };
  });
  const { colour, dash } = styleOf(place);
  const mark = { type: "line", color: colour, strokeWidth: 1.7, strokeDash: dash, aria: false };
  return group(rows, [marks(mark, { x, y: y("departure") })]);
}

/** Departures of all ranks from uniform over the band that holds them together: the picture of docs/verification.md. */
function departureChart(file: SbcFile): ChartSpec {
  const { quantities, replicates, effort, summary, simultaneous } = file;
  const left = summary.filter(({ outside }) => outside > 0).map(({ quantity }) => quantity);
  const title =
    left.length === 0
      ? "Truths lie anywhere among their posteriors"
      : `The ranks of ${listed(left)} leave the band`;
  const subtitle = `Share of ${replicates.length} truths below a rank less the share that is due; grey: where all stay together with a chance of ${simultaneous}`;
  const place = { x: -LAYOUT.left, y: LAYOUT.height + LAYOUT.under, width: plotWidth({ width: WIDTH }) };
  const legend = key(
    quantities.map((label, i) => ({ style: styleOf(i), label })),
    place,
  );
  return frame({
    width: WIDTH,
    ink: INK,
    title,
    subtitle,
    footer: [
      `A made-up world of two cities: ${effort.months} months, ${effort.particles} particles, ${effort.points} points.`,
    ],
    description: `${title}. ${subtitle}. Lines: ${listed(quantities)}.`,
    ...LAYOUT,
    under: LAYOUT.under + legend.height,
    layers: [...bandLayer(file), ...quantities.flatMap((_, i) => departureLayer(file, i)), ...legend.layers],
  });
}

/** The chart of docs/verification.md, by the name of its picture. */
export function verificationCharts(): Readonly<Record<string, ChartSpec>> {
  return { rankDepartures: departureChart(readSbc()) };
}
