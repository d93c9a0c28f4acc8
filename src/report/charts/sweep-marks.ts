import type { Sweep } from "../../contracts/analysis/sweep";
import { group, type JsonObject, marks, text } from "./spec";
import { FAINT, INK, pathwayStyle } from "./theme";

const chance = (field: string): JsonObject => ({
  field,
  type: "quantitative",
  scale: { domain: [0, 1] },
  axis: { format: ".0%", values: [0, 0.25, 0.5, 0.75, 1], grid: true, domain: false, ticks: false },
});

/** The axis of the values swept. */
function swept({ values }: Sweep, width: number): JsonObject {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const domain = high > low ? [low, high] : [low - 1, high + 1];
  const axis = { grid: false, tickCount: Math.max(2, Math.floor(width / 60)), format: ".4~r" };
  return { type: "quantitative", scale: { domain, nice: false, zero: false, padding: 6 }, axis };
}

/** Every pathway: the points with their 95 % intervals, and the nearest curve that never turns back. */
export function curveMarks(sweep: Sweep, ids: readonly string[], width: number): JsonObject[] {
  const x = { field: "value", ...swept(sweep, width) };
  return ids.flatMap((id) => {
    const { colour, shape, dash } = pathwayStyle(id, ids);
    const rows = sweep.curve.map(({ value, pathways }, place) => {
      const { probability = 0, interval = [0, 0] } = pathways[id] ?? {};
      const [low, high] = interval;
      const fit = sweep.isotonic[id]?.values[place] ?? null;
      return { pathway: id, value, probability, low, high, fit };
    });
    return group(rows, [
      marks(
        { type: "line", color: colour, strokeWidth: 2, strokeDash: dash, aria: false },
        { x, y: chance("fit") },
      ),
      marks(
        { type: "rule", color: colour, strokeWidth: 1.5, aria: false },
        { x, y: chance("low"), y2: { field: "high" } },
      ),
      marks(
        { type: "point", filled: true, opacity: 1, color: colour, shape, size: 50, aria: false },
        { x, y: chance("probability") },
      ),
    ]);
  });
}

/** The tipping point with its interval, over the whole height; nothing where there is none. */
export function tippingMarks(sweep: Sweep, width: number): JsonObject[] {
  const { at, interval } = sweep.tipping;
  if (at === null) return [];
  const { values } = sweep;
  const scale = swept(sweep, width);
  const row = {
    at,
    from: interval[0] ?? Math.min(...values),
    to: interval[1] ?? Math.max(...values),
  };
  const x = (field: string) => ({ field, ...scale });
  return group(
    [row],
    [
      marks(
        { type: "rect", color: INK, opacity: FAINT.track, aria: false },
        { x: x("from"), x2: { field: "to" } },
      ),
      marks({ type: "rule", color: INK, strokeWidth: 1.5, aria: false }, { x: x("at") }),
    ],
  );
}

/** The name of the values under their axis. */
export function axisName(name: string, width: number, height: number): JsonObject[] {
  const mark = { type: "text", align: "right", baseline: "top", x: width, y: height + 24, aria: false };
  return group([{ name }], [marks(mark, { text: text("name") })]);
}
