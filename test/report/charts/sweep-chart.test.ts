import { describe, expect, it } from "vitest";
import { sweepChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { sweepOnce } from "./samples";

describe("the chart of a sweep", () => {
  it("has every point with its interval, and the curve that never turns back", async () => {
    const sweep = await sweepOnce();
    const points = rowsOf(sweepChart(sweep)).filter((row) => "fit" in row);
    expect(points).toHaveLength(3 * sweep.values.length);
    sweep.curve.forEach(({ value, pathways }, place) => {
      for (const [id, { probability, interval }] of Object.entries(pathways)) {
        const point = points.find((row) => row.pathway === id && row.value === value);
        const fit = sweep.isotonic[id as "damage"].values[place];
        expect(point).toMatchObject({ probability, low: interval[0], high: interval[1], fit });
      }
    });
  });

  it("says that there is no tipping point where none is in the range, and what moves most", async () => {
    const sweep = await sweepOnce();
    const none = { ...sweep, tipping: { ...sweep.tipping, at: null, found: 0 } };
    const spec = sweepChart(none);
    expect(spec.description).toMatch(/^No tipping point from 0 to 80: \w[\w ]* goes from \d+% to \d+%\./);
    expect(rowsOf(spec).some((row) => "at" in row)).toBe(false);
  });

  it("draws the tipping point with its interval, and says the value in the title", async () => {
    const sweep = await sweepOnce();
    const tipping = { ...sweep.tipping, at: 42, interval: [30, null] as [number, null], found: 0.8 };
    const spec = sweepChart({ ...sweep, tipping });
    expect(spec.description).toMatch(
      /^Working level stops or starts being the most likely at ratePercent = 42 \(30 to above 80\)\./,
    );
    expect(rowsOf(spec)).toContainEqual({ at: 42, from: 30, to: 80 });
    const { svg, warnings } = await draw(spec);
    expect(warnings).toEqual([]);
    expect(textsOf(svg).join(" ")).toContain("80% of resamples of the parameter draws have one in the range");
    const asked = { ...tipping, threshold: 0.2, pathway: "damage" };
    expect(sweepChart({ ...sweep, tipping: asked }).description).toMatch(
      /^Damage crosses 20% at ratePercent = 42/,
    );
  });

  it("names the values under their axis, in plain figures", async () => {
    const texts = textsOf((await draw(sweepChart(await sweepOnce(), { width: 320 }))).svg);
    expect(texts).toEqual(expect.arrayContaining(["ratePercent", "0", "80"]));
    expect(texts.filter((text) => /^\d+e/.test(text))).toEqual([]);
  });

  it("is refused for a sweep without a point", async () => {
    const sweep = await sweepOnce();
    expect(() => sweepChart({ ...sweep, curve: [] })).toThrow(/sweep\.curve: expected a point/);
  });
});
