import { describe, expect, it } from "vitest";
import type { ChartSpec, Json } from "../../../src/entries/charts";
import { channelChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { copyOf, forecastOnce } from "./samples";

const last = (values: readonly number[] | undefined) => values?.at(-1) ?? Number.NaN;

/** Channels by row, and the dots of all rows. */
const idsOf = (spec: ChartSpec) =>
  rowsOf(spec).flatMap((row) => ("label" in row && "channel" in row ? [row.channel] : []));
const dotsOf = (spec: ChartSpec) => rowsOf(spec).filter((row) => "area" in row && "channel" in row);
const chanceOf = ({ probabilityBy }: Readonly<Record<string, Json>>) => Number(probabilityBy);

describe("the chart of the channels", () => {
  it("has the first twelve channels of the model, the likeliest to have met by the horizon first", async () => {
    const forecast = await forecastOnce();
    const ranked = (most: number) =>
      forecast.channels
        .slice(0, most)
        .sort((a, b) => last(b.probabilityBy) - last(a.probabilityBy))
        .map(({ id }) => id);
    expect(ranked(12)).toContain("leaders-summit");
    expect(idsOf(channelChart(forecast))).toEqual(ranked(12));
    expect(idsOf(channelChart(forecast, { most: 200 }))).toEqual(ranked(31));
    expect(() => channelChart(forecast, { most: 0 })).toThrow(/most: expected a whole number from 1 to 200/);
  });

  it("says in its footer that there are more channels, and nothing where there are none", async () => {
    const forecast = await forecastOnce();
    const said = async (most: number) =>
      textsOf((await draw(channelChart(forecast, { most }))).svg).join(" ");
    expect(await said(5)).toContain("Drawn are the first 5 of the model's 31 channels.");
    expect(await said(31)).not.toContain("Drawn are");
  });

  it("has a dot for every month, whose area is the chance to have met by it", async () => {
    const forecast = await forecastOnce();
    const dots = dotsOf(channelChart(forecast, { most: 200 }));
    const whole = Math.max(...dots.map(({ area }) => Number(area))) / Math.max(...dots.map(chanceOf));
    for (const { id, months, probabilityIn, probabilityBy, standardError } of forecast.channels) {
      const own = dots.filter(({ channel }) => channel === id);
      expect(own.map(({ month }) => month)).toEqual(months);
      expect(own.map((dot) => dot.probabilityIn)).toEqual(probabilityIn);
      expect(own.map((dot) => dot.probabilityBy)).toEqual(probabilityBy);
      expect(own.map((dot) => dot.halfInterval)).toEqual(
        standardError.map((error) => 1.959963984540054 * error),
      );
      for (const dot of own) expect(Number(dot.area)).toBeCloseTo(whole * chanceOf(dot), 9);
    }
  });

  it("fills a dot from the month by which the channel has more likely than not met", async () => {
    for (const dot of dotsOf(channelChart(await forecastOnce(), { most: 200 })))
      expect(dot.fill === 1).toBe(chanceOf(dot) > 0.5);
  });

  it("writes whole labels at 320 px, and the chance with its Monte Carlo error", async () => {
    const forecast = await forecastOnce();
    const texts = textsOf((await draw(channelChart(forecast, { width: 320, most: 200 }))).svg);
    const all = texts.join(" ");
    for (const { label, probabilityBy } of forecast.channels) {
      expect(all).toContain(label);
      expect(all).toContain(`${(100 * last(probabilityBy)).toFixed(1)} ±`);
    }
    expect(all).not.toContain("…");
  });

  it("counts in its title the channels that are likelier than not to meet", async () => {
    const forecast = await forecastOnce();
    const likely = forecast.channels.filter(({ probabilityBy }) => last(probabilityBy) > 0.5).length;
    expect(channelChart(forecast, { most: 31 }).description).toMatch(
      new RegExp(
        `^${likely} of 31 channels will more likely than not have met by December 2027; least likely: `,
      ),
    );
  });

  it("draws those that are named, and says which are not known", async () => {
    const forecast = await forecastOnce();
    const spec = channelChart(forecast, { channels: ["foreign-ministers"] });
    expect(spec.description).toMatch(/^Foreign ministers: .*% to have met by December 2027/);
    expect(new Set(rowsOf(spec).flatMap((row) => row.channel ?? []))).toEqual(new Set(["foreign-ministers"]));
    expect(() => channelChart(forecast, { channels: ["foreign-minister"] })).toThrow(
      /channels\[0\].*Did you mean "foreign-ministers"\?/,
    );
    expect(() => channelChart(forecast, { channels: [] })).toThrow(/Name one at least/);
    expect(() => channelChart({ ...forecast, channels: [] })).toThrow(/choose another chart/);
  });

  it("has one dot a channel where the horizon is a month", async () => {
    const forecast = copyOf(await forecastOnce());
    for (const channel of forecast.channels) {
      channel.months.length = 1;
      channel.probabilityIn.length = 1;
      channel.probabilityBy.length = 1;
      channel.standardError.length = 1;
    }
    const spec = channelChart(forecast);
    expect(dotsOf(spec)).toHaveLength(12);
    expect((await draw(spec)).warnings).toEqual([]);
  });
});
