import { describe, expect, it } from "vitest";
import { fanChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { copyOf, forecastOnce } from "./samples";

describe("the fan chart", () => {
  it("has the four indices where no series is named, each with its label and unit", async () => {
    const forecast = await forecastOnce();
    const spec = fanChart(forecast);
    const drawn = new Set(rowsOf(spec).flatMap((row) => ("series" in row ? [row.series] : [])));
    const indices = forecast.factors.filter(({ kind }) => kind === "index");
    expect([...drawn]).toEqual(indices.map(({ id }) => id));
    expect(drawn.size).toBe(4);
    const all = textsOf((await draw(spec)).svg).join(" ");
    for (const { label, unit } of indices) {
      expect(all).toContain(label);
      expect(all).toContain(unit);
    }
  });

  it("has the quantiles of the forecast for every month, of any series by its id", async () => {
    const forecast = await forecastOnce();
    const id = "tariffFriction.US-JP";
    const factor = forecast.factors.find((one) => one.id === id);
    const rows = rowsOf(fanChart(forecast, { series: [id, id] })).filter((row) => "p50" in row);
    expect(rows).toEqual(
      factor?.months.map((month, place) => ({
        series: id,
        month,
        p05: factor.quantiles.p05[place],
        p25: factor.quantiles.p25[place],
        p50: factor.quantiles.p50[place],
        p75: factor.quantiles.p75[place],
        p95: factor.quantiles.p95[place],
      })),
    );
  });

  it("names the median that moves most in its title, with the outer band at the end", async () => {
    const forecast = copyOf(await forecastOnce());
    const [rising, ...others] = forecast.factors;
    if (rising === undefined) throw new Error("a forecast has factors");
    const set = (list: number[], first: number, last: number) => list.map((_, i) => (i === 0 ? first : last));
    for (const { quantiles } of others)
      for (const [name, list] of Object.entries(quantiles))
        quantiles[name as "p05"] = set(list, quantiles.p50[0] ?? 0, list.at(-1) ?? 0);
    for (const { quantiles } of others) quantiles.p50 = quantiles.p50.map(() => quantiles.p50[0] ?? 0);
    rising.quantiles.p05 = set(rising.quantiles.p05, 40, 45);
    rising.quantiles.p50 = set(rising.quantiles.p50, 40, 60);
    rising.quantiles.p95 = set(rising.quantiles.p95, 40, 80);
    const series = forecast.factors.slice(0, 3).map(({ id }) => id);
    expect(fanChart(forecast, { series }).description).toMatch(
      /^Leader commitment, United States rises most: median from 40 to 60 by December 2027 \(45 to 80\)\./,
    );
    expect(fanChart(forecast, { series: series.slice(1) }).description).toMatch(/^No median moves much: /);
  });

  it("draws a series that never moves as a line, without a warning", async () => {
    const forecast = copyOf(await forecastOnce());
    for (const { quantiles } of forecast.factors)
      for (const name of ["p05", "p25", "p50", "p75", "p95"] as const)
        quantiles[name] = quantiles[name].map(() => 7);
    const { svg, warnings } = await draw(fanChart(forecast));
    expect(warnings).toEqual([]);
    expect(svg).not.toContain("NaN");
  });

  it("lists every series that the forecast does not have, with the nearest that it has", async () => {
    const forecast = await forecastOnce();
    const attempt = () =>
      fanChart(forecast, { series: ["leaderComitment", "tariffFriction", "xyz"], width: 1 });
    expect(attempt).toThrow(/3 problems/);
    expect(attempt).toThrow(/series\[0\]: .* received "leaderComitment"\. Did you mean "leaderCommitment"\?/);
    expect(attempt).toThrow(/series\[2\]: .* received "xyz"\. Known: /);
    expect(() => fanChart(forecast, { series: [] })).toThrow(/a list of 1 to 24 ids/);
    expect(() => fanChart(forecast, { series: "leaderCommitment" as never })).toThrow(/Give a list/);
    expect(() => fanChart({ ...forecast, factors: [] })).toThrow(/choose another chart/);
  });
});
