import { describe, expect, it } from "vitest";
import { stackedRows } from "../../../src/report/charts/stack";
import { frameOf } from "../../../src/widget/view/frame";
import { timelineShape } from "../../../src/widget/view/timeline-shape";
import { smallForecast } from "../forecasts";

const FRAME = { width: 520, height: 220, left: 20, right: 0, top: 10, bottom: 10 };
const HIGH = 200;

/** Points of an outline, in order. */
const points = (d: string): [number, number][] =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("the shape of a timeline", () => {
  it("is as high in every month of the forecast as the pathways are probable, stacked to the whole", async () => {
    const forecast = await smallForecast();
    const { areas } = timelineShape(forecast, FRAME);
    const ahead = forecast.timeline.slice(forecast.timeline.findIndex(({ history }) => !history) - 1);
    const heights = areas.map(({ forecast: d }) => {
      const all = points(d);
      return ahead.map((_, place) => ((all.at(-1 - place)?.[1] ?? 0) - (all[place]?.[1] ?? 0)) / HIGH);
    });
    ahead.forEach(({ pathways }, place) => {
      areas.forEach(({ id }, area) => expect(heights[area]?.[place]).toBeCloseTo(pathways[id] ?? -1, 2));
    });
  });

  it("stacks the pathways in the order of the charts", async () => {
    const forecast = await smallForecast();
    const { areas } = timelineShape(forecast, FRAME);
    const charted = stackedRows(forecast, Object.keys(forecast.pathways)).slice(-areas.length);
    expect(areas.map(({ id }) => id)).toEqual(charted.map(({ pathway }) => pathway));
    areas.forEach(({ endsAt }, place) => {
      const { low, high } = charted[place] ?? expect.fail();
      expect(endsAt).toBeCloseTo(FRAME.top + HIGH * (1 - (low + high) / 2), 1);
    });
  });

  it("keeps the record apart from the forecast: they meet where the record ends", async () => {
    const forecast = await smallForecast();
    const { areas, asOfX } = timelineShape(forecast, FRAME);
    for (const { record, forecast: ahead } of areas) {
      expect(Math.max(...points(record).map(([x]) => x))).toBe(asOfX);
      expect(Math.min(...points(ahead).map(([x]) => x))).toBe(asOfX);
    }
  });

  it("goes in steps over the record, whose windows are of one pathway", async () => {
    const { areas } = timelineShape(await smallForecast(), FRAME);
    for (const { record } of areas) {
      const all = points(record);
      const slopes = all.slice(1).filter(([x, y], at) => x !== all[at]?.[0] && y !== all[at]?.[1]);
      expect(slopes).toEqual([]);
      expect(all.length).toBeGreaterThan(20);
    }
  });

  it.each([200, 280, 1200])("stays in its frame at %d pixels, with room between the years", async (width) => {
    const frame = frameOf(width);
    const { areas, ticks } = timelineShape(await smallForecast(), frame);
    for (const [x, y] of areas.flatMap(({ record, forecast }) => [...points(record), ...points(forecast)])) {
      expect(x).toBeGreaterThanOrEqual(frame.left);
      expect(x).toBeLessThanOrEqual(width - frame.right);
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.height - frame.bottom);
    }
    ticks.slice(1).forEach(({ x }, place) => expect(x - (ticks[place]?.x ?? 0)).toBeGreaterThanOrEqual(44));
  });

  it("has no line of the past where nothing is on record", async () => {
    const forecast = await smallForecast();
    const timeline = forecast.timeline.filter(({ history }) => !history);
    const { asOfX, areas } = timelineShape({ ...forecast, timeline }, FRAME);
    expect(asOfX).toBeUndefined();
    expect(areas.every(({ record }) => record === "")).toBe(true);
  });
});
