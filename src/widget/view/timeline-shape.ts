import type { Forecast } from "../../contracts/forecast";
import { type Month, monthIndex } from "../../contracts/month";
import type { Frame } from "./frame";

type Entry = Forecast["timeline"][number];

/** The area of one pathway, upon those before it. */
export interface Area {
  readonly id: string;
  /** Outline of the months on record and of those after, as the `d` of an SVG path. */
  readonly record: string;
  readonly forecast: string;
  /** Middle of its share in the last month, and that share. */
  readonly endsAt: number;
  readonly share: number;
}

/** A year's first month on the axis. */
export interface Tick {
  readonly x: number;
  readonly year: string;
}

export interface TimelineShape {
  readonly areas: readonly Area[];
  readonly ticks: readonly Tick[];
  /** Where the record ends; undefined where all of it is forecast. */
  readonly asOfX: number | undefined;
  /** Heights of 0, 50 and 100 per cent. */
  readonly levels: readonly { readonly share: number; readonly y: number }[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

interface Scale {
  x(month: Month): number;
  y(share: number): number;
}

function scaleOf(timeline: readonly Entry[], frame: Frame): Scale {
  const first = monthIndex(timeline[0]?.month ?? "0000-01");
  const last = monthIndex(timeline.at(-1)?.month ?? "0000-01");
  const wide = frame.width - frame.left - frame.right;
  const high = frame.height - frame.top - frame.bottom;
  return {
    x: (month) => round(frame.left + (wide * (monthIndex(month) - first)) / Math.max(1, last - first)),
    y: (share) => round(frame.top + high * (1 - share)),
  };
}

/** Shares of the pathways before one, and with it. */
function edges({ pathways }: Entry, ids: readonly string[], place: number): [below: number, above: number] {
  const below = ids.slice(0, place).reduce((sum, id) => sum + (pathways[id] ?? 0), 0);
  return [below, below + (pathways[ids[place] ?? ""] ?? 0)];
}

function outline(entries: readonly Entry[], ids: readonly string[], place: number, { x, y }: Scale): string {
  if (entries.length < 2) return "";
  const above = entries.map((entry) => `${x(entry.month)},${y(edges(entry, ids, place)[1])}`);
  const below = entries.map((entry) => `${x(entry.month)},${y(edges(entry, ids, place)[0])}`);
  return `M${above.join("L")}L${below.reverse().join("L")}Z`;
}

/** The same in steps: a window on record is of one pathway, and there is nothing between two of them. */
function steps(entries: readonly Entry[], ids: readonly string[], place: number, scale: Scale): string {
  const flat = entries.slice(1).flatMap((entry, index) => {
    const before = entries[index];
    return before === undefined ? [] : [{ ...entry, month: before.month }, entry];
  });
  return outline(flat, ids, place, scale);
}

/** Years with room between them. */
function ticksOf(timeline: readonly Entry[], { x }: Scale, room: number): Tick[] {
  const ticks: Tick[] = [];
  for (const { month } of timeline) {
    if (!month.endsWith("-01")) continue;
    const tick = { x: x(month), year: month.slice(0, 4) };
    if (tick.x - (ticks.at(-1)?.x ?? Number.NEGATIVE_INFINITY) >= room) ticks.push(tick);
  }
  return ticks;
}

/** Least distance of two years on the axis, in pixels. */
const YEAR_ROOM = 44;

/** The timeline as shapes. Areas are stacked as in the charts: the first pathway at the bottom. */
export function timelineShape({ timeline, pathways }: Forecast, frame: Frame): TimelineShape {
  const ids = Object.keys(pathways);
  const scale = scaleOf(timeline, frame);
  const record = timeline.filter(({ history }) => history);
  const [bridge] = record.slice(-1);
  const forecast = [...(bridge ? [bridge] : []), ...timeline.filter(({ history }) => !history)];
  const last = timeline.at(-1);
  return {
    areas: ids.map((id, place) => {
      const [below, above] = last === undefined ? [0, 0] : edges(last, ids, place);
      return {
        id,
        record: steps(record, ids, place, scale),
        forecast: outline(forecast, ids, place, scale),
        endsAt: scale.y((below + above) / 2),
        share: above - below,
      };
    }),
    ticks: ticksOf(timeline, scale, YEAR_ROOM),
    asOfX: bridge && scale.x(bridge.month),
    levels: [0, 0.5, 1].map((share) => ({ share, y: scale.y(share) })),
  };
}
