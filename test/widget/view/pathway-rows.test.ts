import { describe, expect, it } from "vitest";
import { baselineModel } from "../../../src/model/presets";
import { pathwayRows, spokenPathways } from "../../../src/widget/view/pathway-rows";
import { smallForecast } from "../forecasts";
import { STRINGS, textsFor } from "../texts";

const english = textsFor("en");

describe("the rows of pathways", () => {
  it("say of each pathway what the forecast does: number for people, words, range, mean and its error", async () => {
    const forecast = await smallForecast();
    const rows = pathwayRows(forecast, undefined, english);
    expect(rows.map(({ id }) => id)).toEqual(Object.keys(forecast.pathways));
    for (const row of rows) {
      const { shown, words, probability, standardError, parameterRange } =
        forecast.pathways[row.id] ?? expect.fail();
      expect(row.shown).toBe(`${Math.round(100 * shown)}%`);
      expect(row.words).toBe(words);
      expect([row.low, row.high]).toEqual(parameterRange);
      const ends = parameterRange.map((end) => `${Math.round(100 * end)}%`).join(" to ");
      expect(row.range).toBe(`${ends} over parameters`);
      expect(row.error).toBe(
        `${(100 * probability).toFixed(1)}% ± ${(196 * standardError).toFixed(1)}% before rounding`,
      );
      expect(row.before).toBeUndefined();
    }
  });

  it("say what it was before where something was moved", async () => {
    const forecast = await smallForecast();
    const beside = { isMoved: true, forecast, differences: undefined };
    const [damage] = pathwayRows(forecast, beside, english);
    expect(damage?.before).toBe(`was ${damage?.shown}`);
    expect(damage?.probabilityBefore).toBe(damage?.probability);
    expect(damage?.change).toBeUndefined();
    const [apart] = pathwayRows(forecast, { ...beside, isMoved: false }, english);
    expect(apart?.before).toBe(`${damage?.shown} without the scenario`);
  });

  it("say by how many points it changes before rounding, with error and range", async () => {
    const forecast = await smallForecast();
    const differenceOf = (difference: number, parameterRange: [number, number] | null) => ({
      difference,
      standardError: 0.0016,
      interval: [0, 0] as [number, number],
      parameterRange,
    });
    const differences = {
      damage: differenceOf(0.0241, [0.013, 0.071]),
      fullIntensity: differenceOf(-0.0241, [-0.067, 0.0002]),
      workingLevel: differenceOf(-0.0001, null),
    };
    const rows = pathwayRows(forecast, { isMoved: true, forecast, differences }, english);
    expect(rows.map(({ change, changeError }) => [change, changeError])).toEqual([
      ["+2.4 points", "± 0.3; +1.3 to +7.1 over parameters"],
      ["−2.4 points", "± 0.3; −6.7 to 0.0 over parameters"],
      ["0.0 points", "± 0.3"],
    ]);
    expect(spokenPathways(rows, english)).toMatch(/^Damage \d+%, [\w ]+, was \d+%, \+2\.4 points; /);
  });

  it.each(["ja", "ko"] as const)("are in the words of %s", async (language) => {
    const strings = STRINGS[language];
    const forecast = await smallForecast();
    for (const { id, words } of pathwayRows(forecast, undefined, textsFor(language)))
      expect(words).toBe(strings.words[forecast.pathways[id]?.words ?? "likely"]);
  });

  it("say what a pathway means, as the model does", async () => {
    const { pathways } = baselineModel().spec;
    const rows = pathwayRows(await smallForecast(), undefined, english);
    rows.forEach(({ about }, place) => {
      const label = pathways[place]?.label.toLowerCase() ?? expect.fail();
      const words = about.toLowerCase().match(/\w{4,}/g) ?? [];
      expect(words.filter((word) => label.includes(word)).length).toBeGreaterThan(words.length / 2);
    });
  });

  it("call a pathway of another model by its id, also where that is a name of every object", async () => {
    const { pathways, ...rest } = await smallForecast();
    const { damage } = pathways;
    if (damage === undefined) expect.fail();
    const forecast = { ...rest, pathways: { toString: damage, frozen: damage } };
    expect(pathwayRows(forecast, undefined, english).map(({ name }) => name)).toEqual(["toString", "frozen"]);
  });

  it("are spoken in one sentence", async () => {
    const rows = pathwayRows(await smallForecast(), undefined, english);
    const said = spokenPathways(rows, english);
    for (const { name, shown, words } of rows) expect(said).toContain(`${name} ${shown}, ${words}`);
  });
});
