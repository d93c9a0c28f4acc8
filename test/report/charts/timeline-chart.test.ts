import { describe, expect, it } from "vitest";
import { addMonths } from "../../../src/contracts/month";
import { timelineChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { copyOf, forecastOnce } from "./samples";

const areasOf = (spec: ReturnType<typeof timelineChart>) => rowsOf(spec).filter((row) => "share" in row);

describe("the chart of the pathways over time", () => {
  it("has every share of the forecast, stacked in one order up to the whole", async () => {
    const forecast = await forecastOnce();
    const rows = areasOf(timelineChart(forecast));
    for (const { month, history, pathways } of forecast.timeline) {
      const part = history ? "record" : "simulated";
      const column = rows.filter((row) => row.month === month && row.part === part);
      expect(Object.fromEntries(column.map((row) => [row.pathway, row.share]))).toEqual(pathways);
      let top = 0;
      for (const row of column) {
        expect(row.low).toBe(top);
        top = Number(row.high);
      }
      expect(top).toBeCloseTo(1, 9);
    }
  });

  it("tells the record from what is simulated, at the month after the last that was known", async () => {
    const forecast = await forecastOnce();
    const spec = timelineChart(forecast);
    const { asOf } = forecast.provenance;
    const line = rowsOf(spec).find((row) => "simulated" in row);
    expect(line?.month).toBe(addMonths(asOf, 1));
    const recorded = areasOf(spec).filter((row) => row.part === "record");
    expect(recorded.every((row) => String(row.month) <= addMonths(asOf, 1) && row.opacity === 1)).toBe(true);
    const simulated = areasOf(spec).filter((row) => row.part === "simulated");
    expect(simulated.every((row) => String(row.month) > asOf && Number(row.opacity) < 1)).toBe(true);
    const texts = textsOf((await draw(spec)).svg);
    expect(texts).toEqual(expect.arrayContaining(["record", "simulated"]));
  });

  it("says which pathway moves, from when to when, with the range at the end", async () => {
    expect(timelineChart(await forecastOnce()).description).toMatch(
      /^Working level falls from \d+% in January 2026 to 80% by December 2027 \(57 to 95%\)\./,
    );
  });

  it("says that little moves where no share does", async () => {
    const forecast = copyOf(await forecastOnce());
    const first = forecast.timeline.find(({ history }) => !history);
    const still = forecast.timeline.map((entry) =>
      entry === first
        ? {
            ...entry,
            pathways: Object.fromEntries(
              Object.entries(forecast.pathways).map(([id, { probability }]) => [id, probability]),
            ) as typeof entry.pathways,
          }
        : entry,
    );
    expect(timelineChart({ ...forecast, timeline: still }).description).toMatch(/^Little moves: /);
  });

  it("has no divider label for a record that the forecast does not have", async () => {
    const forecast = await forecastOnce();
    const timeline = forecast.timeline.filter(({ history }) => !history);
    const { svg, warnings } = await draw(timelineChart({ ...forecast, timeline }));
    expect(warnings).toEqual([]);
    expect(textsOf(svg)).not.toContain("record");
  });
});
