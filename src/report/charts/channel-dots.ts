import { Z95 } from "../../statistics/interval";
import type { ChannelLayout, ChannelRow } from "./channel-rows";
import { key } from "./key";
import { widthOf } from "./lines";
import { monthScale, PARSE } from "./months";
import { plain } from "./names";
import { asNumber, group, type JsonObject, marks, pixels, text } from "./spec";
import { ACCENT, FAINT, INK, SIZES } from "./theme";

/** Pixels from side to side of the dot of a meeting that is certain: as wide as a month where that is neither too small nor too big. */
const DOT = { least: 6, most: 13 } as const;

/** How full dots are before and after a meeting has become more likely than not: told apart without colour. */
const FILL = { before: 0.22, after: 1 } as const;

/** Pixels of a label of a month, which begins at its month: the first would be cut where it stood around it. */
const LABEL = 46;

/** Pixels from the dots down to their key. */
export const DOT_KEY_ABOVE = 12;

const SAMPLES = [0.1, 0.5, 1] as const;
const SAMPLE_LINE = 18;

const monthsOf = ({ rows: [first] }: ChannelLayout): readonly string[] => first?.channel.months ?? [];

function diameter(layout: ChannelLayout, width: number): number {
  const pitch = width / Math.max(1, monthsOf(layout).length - 1);
  return Math.min(DOT.most, Math.max(DOT.least, pitch - 1.5));
}

/** A dot's area is its chance. */
const areaOf = (chance: number, widest: number): number => chance * widest * widest;

function monthRows({ channel, dotsY }: ChannelRow, widest: number): JsonObject[] {
  return channel.months.map((month, place) => {
    const [within, by] = [channel.probabilityIn[place] ?? 0, channel.probabilityBy[place] ?? 0];
    return {
      channel: channel.id,
      name: plain(channel.label),
      month,
      probabilityIn: within,
      probabilityBy: by,
      halfInterval: Z95 * (channel.standardError[place] ?? 0),
      area: areaOf(by, widest),
      fill: by > 0.5 ? FILL.after : FILL.before,
      y: dotsY,
    };
  });
}

const chance = (field: string, title: string): JsonObject => ({
  field,
  title,
  type: "quantitative",
  format: ".1%",
});

/** What is said of a dot that is pointed at. */
const tooltip = (): JsonObject[] => [
  { field: "name", title: "Channel", type: "nominal" },
  { field: "month", title: "Month", type: "temporal", timeUnit: "utcyearmonth", format: "%b %Y" },
  chance("probabilityIn", "Meets in it"),
  chance("probabilityBy", "Has met by it"),
  chance("halfInterval", "±"),
];

/** One dot a month in every row, over a thin line that carries those too small to see. */
export function dotMarks(layout: ChannelLayout, inner: number): JsonObject[] {
  const months = monthsOf(layout);
  const scale = monthScale(months[0] ?? "", months.at(-1) ?? "", inner, layout.beside ? 0 : LABEL);
  const look = { orient: "top", grid: layout.beside, offset: 10, labelAlign: "left" };
  const axis = { ...(scale.axis as JsonObject), ...look };
  const widest = diameter(layout, inner);
  const lines = layout.rows.map(({ dotsY }) => ({ left: 0, right: inner, y: dotsY }));
  const rule = { type: "rule", color: INK, opacity: FAINT.grid, aria: false };
  const dot = { type: "point", filled: true, shape: "circle", strokeWidth: 1, opacity: 1, aria: false };
  const encoding = {
    x: { field: "month", ...scale, axis },
    y: pixels("y"),
    size: asNumber("area"),
    fillOpacity: asNumber("fill"),
    tooltip: tooltip(),
  };
  const rows = layout.rows.flatMap((row) => monthRows(row, widest));
  return [
    ...group(lines, [marks(rule, { x: pixels("left"), x2: { field: "right" }, y: pixels("y") })]),
    {
      data: { values: rows, format: { parse: { month: PARSE } } },
      layer: [marks({ ...dot, color: ACCENT, stroke: ACCENT }, encoding)],
    },
  ];
}

/** Dots of known chances, side by side. */
function samples(left: number, y: number, widest: number): JsonObject[] {
  const words = "Chance to have met: ";
  let x = left + widthOf(words, { size: SIZES.text });
  const rows = SAMPLES.map((sample) => {
    const row = { x: x + DOT.most / 2, textX: x + DOT.most + 3, y, area: areaOf(sample, widest) };
    x = row.textX + 42;
    return { ...row, label: `${100 * sample}%` };
  });
  const dot = { type: "point", filled: true, shape: "circle", opacity: 1, color: ACCENT, stroke: ACCENT };
  const said = { type: "text", baseline: "middle", aria: false };
  return [
    ...group([{ x: left, y, words }], [marks(said, { x: pixels("x"), y: pixels("y"), text: text("words") })]),
    ...group(rows, [
      marks(
        { ...dot, strokeWidth: 1, aria: false },
        { x: pixels("x"), y: pixels("y"), size: asNumber("area") },
      ),
      marks(said, { x: pixels("textX"), y: pixels("y"), text: text("label") }),
    ]),
  ];
}

/** What size and fill of a dot stand for. */
export function dotKey(layout: ChannelLayout, inner: number, width: number) {
  const { left, height } = layout;
  const top = height + DOT_KEY_ABOVE;
  const style = { colour: ACCENT, shape: "circle" } as const;
  const fills = key(
    [
      { style: { ...style, fill: FILL.before }, label: "up to 50%" },
      { style: { ...style, fill: FILL.after }, label: "over 50%" },
    ],
    { x: -left, y: top + SAMPLE_LINE, width },
  );
  return {
    layers: [...samples(-left, top + SAMPLE_LINE / 2, diameter(layout, inner)), ...fills.layers],
    height: SAMPLE_LINE + fills.height,
  };
}
