import { describe, expect, it } from "vitest";
import { pathwayChart } from "../../../src/entries/charts";
import { percent, percentRange } from "../../../src/report/format";
import { draw, rowsOf, textsOf } from "./draw";
import { copyOf, forecastOnce } from "./samples";

describe("the chart of the pathways", () => {
  it("says the likeliest pathway with its chance and its range in the title", async () => {
    const forecast = await forecastOnce();
    const { shown, parameterRange } = forecast.pathways.workingLevel;
    expect(pathwayChart(forecast).title).toMatchObject({
      text: [`Working level stays most likely: ${percent(shown)} (${percentRange(parameterRange)})`],
    });
  });

  it("says that another pathway becomes the likeliest where the record is on one that is not", async () => {
    const forecast = copyOf(await forecastOnce());
    const { damage, workingLevel } = forecast.pathways;
    const swapped = {
      ...forecast,
      pathways: { ...forecast.pathways, damage: workingLevel, workingLevel: damage },
    };
    expect(pathwayChart(swapped).description).toMatch(/^Damage becomes most likely: 80%/);
    expect(pathwayChart({ ...swapped, timeline: [] }).description).toMatch(/^Damage is most likely: 80%/);
  });

  it("says that two pathways are equally likely where their Monte Carlo errors cannot tell them apart", async () => {
    const forecast = copyOf(await forecastOnce());
    const even = { ...forecast.pathways.damage, probability: 0.45, shown: 0.45, standardError: 0.01 };
    const near = { ...even, probability: 0.43 };
    const pathways = { ...forecast.pathways, damage: near, workingLevel: even };
    expect(pathwayChart({ ...forecast, pathways }).description).toMatch(
      /^Working level and Damage are about equally likely: 45% and 45%\./,
    );
    const apart = { ...forecast.pathways, damage: { ...near, probability: 0.4 }, workingLevel: even };
    expect(pathwayChart({ ...forecast, pathways: apart }).description).toMatch(
      /^Working level stays most likely: 45% \(\d+ to \d+%\), though less likely than not/,
    );
  });

  it("tells the Monte Carlo error apart from the range over parameters, and draws both as they are", async () => {
    const forecast = await forecastOnce();
    const rows = new Map(rowsOf(pathwayChart(forecast)).map((row) => [row.pathway, row]));
    for (const [id, item] of Object.entries(forecast.pathways)) {
      const { probability, standardError, parameterRange, baseRate } = item;
      expect(rows.get(id)).toMatchObject({
        probability,
        low: parameterRange[0],
        high: parameterRange[1],
        errorLow: probability - 1.959963984540054 * standardError,
        errorHigh: probability + 1.959963984540054 * standardError,
        baseRate,
      });
    }
  });

  it("writes chance, words, error, range and share of the record beside each bar", async () => {
    const { svg } = await draw(pathwayChart(await forecastOnce(), { width: 320 }));
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        "Working level",
        "80%, very likely",
        expect.stringMatching(/^simulated 79\.\d ±\d\.\d%, range \d+ to \d+%, record 74%$/),
      ]),
    );
  });

  it("draws no mark for a share of the record where the model has none", async () => {
    const forecast = copyOf(await forecastOnce());
    for (const item of Object.values(forecast.pathways)) item.baseRate = null;
    const spec = pathwayChart(forecast);
    const { svg, warnings } = await draw(spec);
    expect(svg).not.toMatch(/record|triangle/i);
    expect(warnings).toEqual([]);
    expect(JSON.stringify(spec)).not.toContain("triangle");
  });
});
