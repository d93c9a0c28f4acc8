import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../examples/ferry-spec";
import { defineModel } from "../../src/model/define";
import { simulate } from "../../src/simulation/simulate";

describe("another framework is described by data alone", () => {
  it("two countries, five factors, three channels, no leaders, no venues, a 20-month log, other pathways and rules", async () => {
    expect(ferrySpec.countries).toHaveLength(2);
    expect(ferrySpec.factors).toHaveLength(5);
    expect(ferrySpec.channels).toHaveLength(3);
    expect([ferrySpec.turnover, ferrySpec.venues, ferrySpec.summit, ferrySpec.acts]).toEqual([
      [],
      [],
      undefined,
      undefined,
    ]);
    const forecast = await simulate(defineModel(ferrySpec), { paths: 2048, horizonMonths: 18, seed: 1 });
    expect(Object.keys(forecast.pathways)).toEqual(["thriving", "idle", "steady"]);
    expect(Object.keys(forecast.vetoHolder)).toEqual(["north", "south"]);
    const total = Object.values(forecast.pathways).reduce((sum, { probability }) => sum + probability, 0);
    expect(total).toBeCloseTo(1, 12);
    for (const { probability } of Object.values(forecast.pathways)) expect(probability).toBeGreaterThan(0);
    expect([forecast.leaders, forecast.acts, forecast.workingLevelBy]).toEqual([[], [], {}]);
    expect(forecast.anyDamageByHorizon?.probability).toBeGreaterThan(
      forecast.pathways.idle?.probability ?? 1,
    );
    expect(forecast.pathways.idle?.baseRate).toBeNull();
  });

  it("its rule reads the log it was given: at one month most of the window is on record", async () => {
    const forecast = await simulate(defineModel(ferrySpec), { paths: 512, horizonMonths: 1, seed: 1 });
    // Four pilots' meetings in the eleven months on record cannot become ten in one month.
    expect(forecast.pathways.thriving?.probability).toBe(0);
    expect(forecast.timeline.filter((window) => window.history)).toHaveLength(9);
    expect(forecast.timeline[0]?.pathways.idle).toBe(1);
  });
});
