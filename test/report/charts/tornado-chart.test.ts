import { describe, expect, it } from "vitest";
import { tornadoChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { tornadoOnce } from "./samples";

const barsOf = (spec: ReturnType<typeof tornadoChart>) => rowsOf(spec).filter((row) => "lowFrom" in row);

describe("the chart of a tornado", () => {
  it("has the twelve inputs that move the pathway most, widest swing first, in percentage points", async () => {
    const tornado = await tornadoOnce();
    const bars = barsOf(tornadoChart(tornado, { pathway: "damage" }));
    const widest = [...tornado.inputs]
      .sort((a, b) => Math.abs(b.swing.damage.difference) - Math.abs(a.swing.damage.difference))
      .slice(0, 12);
    expect(bars.map(({ input }) => input)).toEqual(widest.map(({ name }) => name));
    bars.forEach((bar, place) => {
      const { low, high } = widest[place] ?? {};
      expect(bar.low).toBeCloseTo(100 * (low?.pathways.damage.difference ?? Number.NaN), 9);
      expect(bar.high).toBeCloseTo(100 * (high?.pathways.damage.difference ?? Number.NaN), 9);
      const error = 195.9963984540054 * (high?.pathways.damage.standardError ?? Number.NaN);
      expect(Number(bar.highTo) - Number(bar.high)).toBeCloseTo(error, 9);
    });
  });

  it("calls judgement what rests on judgement alone, and counts it", async () => {
    const tornado = await tornadoOnce();
    const most = tornado.inputs.length;
    const spec = tornadoChart(tornado, { pathway: "damage", most: Math.min(100, most) });
    const grounds = textsOf((await draw(spec)).svg).filter((text) => text.startsWith("judgement alone; "));
    expect(grounds.length).toBeGreaterThan(5);
    expect(spec.description).toContain(
      `${grounds.length} of ${Math.min(100, most)} inputs rest on judgement alone`,
    );
  });

  it("names in its title the input that moves the pathway most, with both ends and their errors", async () => {
    expect(tornadoChart(await tornadoOnce()).description).toMatch(
      /^\S+ moves \w[\w ]* most: [+−]?\d+\.\d ±\d+\.\d to [+−]?\d+\.\d ±\d+\.\d points\./,
    );
  });

  it("lists what is wrong with its options", async () => {
    const tornado = await tornadoOnce();
    expect(() => tornadoChart(tornado, { pathway: "damag", most: 0 })).toThrow(
      /2 problems[\s\S]*Did you mean "damage"\?[\s\S]*most: expected a whole number from 1 to 100, received 0/,
    );
    expect(() => tornadoChart({ ...tornado, inputs: [] })).toThrow(/expected an input/);
  });
});
