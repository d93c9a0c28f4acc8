import { describe, expect, it } from "vitest";
import type { BacktestReport } from "../../../src/contracts/backtest";
import { OptionsError } from "../../../src/contracts/errors";
import { backtestChart, backtestForecastChart } from "../../../src/entries/charts";
import { readBacktest } from "../../../src/generate/docs/backtest-data";
import { rowsOf } from "./draw";

const report = readBacktest();

/** The report with the interval of model less persistence put somewhere, horizon by horizon. */
function withIntervals(intervals: readonly (readonly [number, number])[]): BacktestReport {
  let place = 0;
  const differences = report.differences.map((item) => {
    if (item.forecaster !== "model" || item.against !== "persistence") return item;
    const [low, high] = intervals[place++] ?? [0, 0];
    return {
      ...item,
      rankedProbability: { ...item.rankedProbability, interval: [low, high] as [number, number] },
    };
  });
  return { ...report, differences };
}

describe("the chart of scores", () => {
  it("has the mean score of every forecaster at every horizon", () => {
    const rows = rowsOf(backtestChart(report)).filter((row) => "score" in row);
    expect(rows).toHaveLength(report.scores.length);
    expect(rows.map(({ score }) => score).sort()).toEqual(
      report.scores.map(({ rankedProbability }) => rankedProbability.mean).sort(),
    );
  });

  it("claims no more in its title than the intervals hold", () => {
    const titleOf = (...intervals: [number, number][]) =>
      (backtestChart(withIntervals(intervals)).title as { text: string[] }).text.join(" ");
    const [below, above, open] = [
      [-2, -1],
      [1, 2],
      [-1, 1],
    ] as const satisfies readonly [number, number][];
    expect(titleOf([...open], [...open], [...open], [...open])).toBe(
      "Model and persistence cannot be told apart at any horizon",
    );
    expect(titleOf([...below], [...open], [...open], [...above])).toBe(
      "On this record the model scores better than persistence 6 months ahead and worse than persistence 24 months ahead; at 12 and 18 they cannot be told apart",
    );
    expect(titleOf([...below], [...below], [...below], [...below])).not.toContain("told apart");
  });
});

describe("the chart of forecasts", () => {
  it("stacks the shares of each forecast to the full height, and shows what came under them", () => {
    const cells = rowsOf(backtestForecastChart(report, { horizonMonths: 24, forecasters: ["model"] })).filter(
      (row) => "x2" in row,
    );
    const own = report.forecasts.filter(({ horizonMonths }) => horizonMonths === 24);
    expect(cells).toHaveLength(own.length * (report.order.length + 1));
    const heights = own.map(({ month }) =>
      cells
        .filter((cell) => cell.month === month)
        .slice(0, report.order.length)
        .reduce((sum, { y, y2 }) => sum + Number(y2) - Number(y), 0),
    );
    for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 9);
    expect(cells.slice(-own.length).map(({ pathway }) => pathway)).toEqual(own.map(({ pathway }) => pathway));
  });

  it("counts hits of the likeliest pathway as they are", () => {
    const own = report.forecasts.filter(({ horizonMonths }) => horizonMonths === 12);
    const hits = own.filter(({ probabilities, pathway }) => {
      const shares = probabilities.model ?? {};
      return shares[pathway] === Math.max(...Object.values(shares));
    });
    expect(backtestForecastChart(report).description).toContain(
      `came in ${hits.length} of ${own.length} windows`,
    );
  });

  it("refuses forecasters that are not in the report", () => {
    expect(() => backtestForecastChart(report, { forecasters: ["oracle"] })).toThrow(OptionsError);
  });
});
