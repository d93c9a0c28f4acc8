import { config } from "./config";
import { inked } from "./ink";
import { linesOf } from "./lines";
import { type ChartSpec, group, type JsonObject, marks, pixels, SCHEMA, text } from "./spec";
import { SIZES } from "./theme";

/** Pixels round a chart, and between its parts. */
const MARGIN = 8;
const GAP = { underTitle: 6, underSubtitle: 14, overFooter: 12 } as const;
const LINE = { title: 20, subtitle: 16, footer: 15 } as const;

/** What stands round a plot. */
export interface Framed {
  /** Of the whole chart, in pixels. */
  readonly width: number;
  /** Colour of text and axes. */
  readonly ink: string;
  /** The finding, in a sentence. */
  readonly title: string;
  /** What is shown, and as of when. */
  readonly subtitle: string;
  /** Where it comes from: one paragraph each. */
  readonly footer: readonly string[];
  /** Everything a reader who does not see the chart should know. */
  readonly description: string;
  /** Of the plot, without its axes. */
  readonly height: number;
  /** Room for what stands over the plot, and for labels and axes round it. */
  readonly above?: number;
  readonly left?: number;
  readonly right?: number;
  readonly under: number;
  readonly layers: readonly JsonObject[];
  readonly resolve?: JsonObject;
}

/** Pixels that a plot has from side to side. */
export function plotWidth({ width, left = 0, right = 0 }: Pick<Framed, "width" | "left" | "right">): number {
  return width - 2 * MARGIN - left - right;
}

function footerLayers(lines: readonly string[], { height, under, left = 0 }: Framed): JsonObject[] {
  const mark = { type: "text", baseline: "top", fontSize: SIZES.small, aria: false };
  const row = { x: 0 - left, y: height + under + GAP.overFooter, text: lines.join("\n") };
  const encoding = { x: pixels("x"), y: pixels("y"), text: text("text") };
  return group([row], [marks({ ...mark, lineHeight: LINE.footer }, encoding)]);
}

/**
 * A plot with title, subtitle and footer. Its size is settled here and not by whoever draws it: text is measured differently
 * with and without a browser, and a chart must be as wide as it was asked to be in both.
 */
export function frame(framed: Framed): ChartSpec {
  const { width, height, above = 0, under, left = 0, right = 0 } = framed;
  const room = width - 2 * MARGIN;
  const title = linesOf(framed.title, room, { size: SIZES.title, bold: true });
  const subtitle = linesOf(framed.subtitle, room, { size: SIZES.text });
  const footer = framed.footer.flatMap((text) => linesOf(text, room, { size: SIZES.small }));
  const head = title.length * LINE.title + GAP.underTitle + subtitle.length * LINE.subtitle;
  const spec: ChartSpec = {
    $schema: SCHEMA,
    description: framed.description,
    background: "transparent",
    width: plotWidth(framed),
    height,
    autosize: { type: "none" },
    padding: {
      left: MARGIN + left,
      right: MARGIN + right,
      top: MARGIN + head + GAP.underSubtitle + above,
      bottom: under + GAP.overFooter + footer.length * LINE.footer + MARGIN,
    },
    title: {
      text: title,
      subtitle,
      lineHeight: LINE.title,
      subtitleLineHeight: LINE.subtitle,
      subtitlePadding: GAP.underTitle,
      offset: GAP.underSubtitle,
      dx: 0 - left,
    },
    layer: [...framed.layers, ...footerLayers(footer, framed)],
    ...(framed.resolve === undefined ? {} : { resolve: framed.resolve }),
    config: config(),
  };
  return inked(spec, framed.ink);
}
