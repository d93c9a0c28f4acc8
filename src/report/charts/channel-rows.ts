import type { ChannelForecast } from "../../contracts/forecast";
import { withError } from "../format";
import { linesOf } from "./lines";
import { plain } from "./names";
import type { JsonObject } from "./spec";
import { SIZES } from "./theme";

const LINE = 14;
const ROW = { dots: 14, between: 7 } as const;
const FACE = { size: SIZES.small } as const;

/** From this width on, labels have a column of their own beside the dots. */
const WIDE = 480;
const LABELS = 206;

/** Room for the chance at the end of a row, in bold: `99.9 ±0.5%`. */
const CHANCE = 70;

export interface ChannelRow {
  readonly channel: ChannelForecast;
  readonly lines: readonly string[];
  readonly chance: string;
  readonly labelY: number;
  readonly dotsY: number;
}

/** Where labels, dots and chances stand. */
export interface ChannelLayout {
  /** Whether labels stand beside the dots, not over them. */
  readonly beside: boolean;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly rows: readonly ChannelRow[];
}

/** The last chance of a list by month, with its Monte Carlo error. */
export function chanceBy({ probabilityBy, standardError }: ChannelForecast): string {
  return withError(probabilityBy.at(-1) ?? 0, standardError.at(-1) ?? 0);
}

/** Rows one under another: labels beside the dots where there is room, else over them. */
export function layOut(channels: readonly ChannelForecast[], width: number): ChannelLayout {
  const beside = width >= WIDE;
  const room = beside ? LABELS - 16 : width - CHANCE - 24;
  let top = 0;
  const rows = channels.map((channel) => {
    const lines = linesOf(plain(channel.label), room, FACE);
    const labelHeight = lines.length * LINE;
    const dotsY = beside ? top + labelHeight / 2 : top + labelHeight + ROW.dots / 2;
    const row = { channel, lines, chance: chanceBy(channel), labelY: top, dotsY };
    top += labelHeight + (beside ? 0 : ROW.dots) + ROW.between;
    return row;
  });
  const sides = beside ? { left: LABELS, right: CHANCE + 12 } : { left: 8, right: 8 };
  return { ...sides, beside, height: top - ROW.between, rows };
}

/** Labels and chances as rows of data. */
export function labelRows({ rows, left, right, beside }: ChannelLayout, inner: number): JsonObject[] {
  return rows.map(({ channel, lines, chance, labelY, dotsY }) => ({
    channel: channel.id,
    label: lines.join("\n"),
    chance,
    labelX: -left,
    lineY: dotsY,
    labelY,
    chanceX: inner + right,
    chanceY: beside ? dotsY - LINE / 2 : labelY,
    description: `${plain(channel.label)}: ${chance}`,
  }));
}
