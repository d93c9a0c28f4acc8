import { describe, expect, it } from "vitest";
import { channelChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { copyOf, forecastOnce } from "./samples";

const last = (values: readonly number[] | undefined) => values?.at(-1) ?? Number.NaN;

describe("the chart of the channels", () => {
  it("has every channel of the forecast, the likeliest to have met first", async () => {
    const forecast = await forecastOnce();
    const labels = rowsOf(channelChart(forecast)).filter((row) => "label" in row && "channel" in row);
    expect(labels.map(({ channel }) => channel).sort()).toEqual(forecast.channels.map(({ id }) => id).sort());
    const chances = labels.map(({ channel }) =>
      last(forecast.channels.find(({ id }) => id === channel)?.probabilityBy),
    );
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
  });

  it("has a dot for a quarter, half a year and a year ahead and the horizon, at the chance by then", async () => {
    const forecast = await forecastOnce();
    const dots = rowsOf(channelChart(forecast)).filter((row) => "fill" in row && "channel" in row);
    for (const { id, months, probabilityBy, standardError } of forecast.channels) {
      const own = dots.filter(({ channel }) => channel === id);
      expect(own.map(({ month }) => month)).toEqual(["2026-03", "2026-06", "2026-12", "2027-12"]);
      for (const { month, ...dot } of own) {
        const place = months.indexOf(String(month));
        expect(dot).toMatchObject({
          probabilityBy: probabilityBy[place],
          standardError: standardError[place],
        });
      }
    }
    const fills = new Set(dots.map(({ fill }) => fill));
    expect(fills.size).toBe(4);
  });

  it("writes whole labels at 320 px, and the chance with its Monte Carlo error", async () => {
    const forecast = await forecastOnce();
    const texts = textsOf((await draw(channelChart(forecast, { width: 320 }))).svg);
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
    expect(channelChart(forecast).description).toMatch(
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
      channel.probabilityBy.length = 1;
      channel.standardError.length = 1;
    }
    const spec = channelChart(forecast);
    expect(rowsOf(spec).filter((row) => "fill" in row && "channel" in row)).toHaveLength(31);
    expect((await draw(spec)).warnings).toEqual([]);
  });
});
