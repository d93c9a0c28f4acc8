import { describe, expect, it } from "vitest";
import { weighReadings } from "../../../src/kernel/filter/weigh-readings";
import { LANES } from "../../../src/kernel/shape";
import { compileReadings } from "../../../src/model/nowcast/readings";
import { groupOf, linearSpec, nothingSeen, subjectOf } from "./harbour";
import { lnNormalDensity } from "./kalman";

const MONTHS = 5;
const HOUSES = [0.2 ** 2, 0.7 ** 2, 0.4 ** 2];
/** Month, factor, house, value, variance; the last house reads nothing. */
const readings = [
  [4, 2, 1, -0.6, 0.05],
  [1, 0, 0, 0.4, 0.02],
  [3, 0, 1, 0.9, 0.01],
  [3, 0, 0, 0.1, 0.04],
  [3, 1, 1, 1.4, 0.03],
  [5, 2, 0, -0.2, 0.02],
].map(([month = 0, factor = 0, house = 0, value = 0, variance = 0]) => ({
  month,
  factor,
  house,
  value,
  variance,
  row: "",
}));

const group = groupOf(subjectOf(linearSpec, nothingSeen(linearSpec, MONTHS)));
const compiled = compileReadings(readings, HOUSES, MONTHS);
/** A level of its own for every factor, month and lane. */
const level = (factor: number, month: number, lane: number) => Math.cos(factor + 2 * month + 0.3 * lane);

function weighAll(only: readonly number[] = [1, 2, 3, 4, 5]) {
  const house = new Float64Array(HOUSES.length * LANES);
  const into = new Float64Array(LANES);
  for (const month of only) {
    for (let i = 0; i < group.state.x.length; i++)
      group.state.x[i] = level(Math.floor(i / LANES), month, i % LANES);
    weighReadings(group, compiled, month, house, into);
  }
  return { house, into };
}

describe("readings of a path whose levels are known", () => {
  it("have the joint normal density of all of them, in which those of a house share its effect", () => {
    const covariance = readings.map((a, i) =>
      readings.map((b, j) => (a.house === b.house ? (HOUSES[a.house] ?? 0) : 0) + (i === j ? a.variance : 0)),
    );
    const { into } = weighAll();
    for (let lane = 0; lane < LANES; lane++) {
      const residual = readings.map(({ month, factor, value }) => value - level(factor, month, lane));
      expect(into[lane]).toBeCloseTo(lnNormalDensity(covariance, residual), 10);
    }
  });

  it("leave of each house effect the mean of its readings' residuals, weighted and shrunk to 0", () => {
    const { house } = weighAll();
    HOUSES.forEach((variance, place) => {
      const own = readings.filter((one) => one.house === place);
      const precision = own.reduce((sum, one) => sum + 1 / one.variance, 1 / variance);
      for (let lane = 0; lane < LANES; lane++) {
        const sum = own.reduce(
          (all, { month, factor, value, variance: error }) =>
            all + (value - level(factor, month, lane)) / error,
          0,
        );
        expect(house[place * LANES + lane]).toBeCloseTo(sum / precision, 12);
      }
    });
  });

  it("are weighed in their months and no other", () => {
    expect(weighAll([2]).into).toEqual(new Float64Array(LANES));
    expect(weighAll([1]).into[0]).not.toBe(0);
  });
});
