import { describe, expect, it } from "vitest";
import type { BacktestReport } from "../../src/contracts/backtest";
import { evidence } from "../../src/evidence/evidence";
import { backtest } from "../../src/inference/backtest/backtest";
import { backtestLines } from "../../src/report/backtest/page";
import { pageFor } from "../../src/report/page";
import { BACKTEST_COLUMNS, backtestRows } from "../../src/report/rows/backtest-rows";

const report = await backtest(evidence, {
  from: "2018-12",
  to: "2020-12",
  stepMonths: 12,
  horizonsMonths: [6, 12],
  draws: 4,
  particles: 16,
  paths: 64,
});
const words = ["backtest", "--from", "2018-12"];
const linesOf = (width: number, of: BacktestReport = report) =>
  backtestLines({ report: of, words }, pageFor(width));
const text = linesOf(100).join("\n");

describe("the page of a backtest", () => {
  it("says every caveat before the first score", () => {
    const flat = text.replace(/\s+/g, " ");
    const scores = flat.indexOf("MONTHS AHEAD");
    for (const caveat of report.caveats) {
      const at = flat.indexOf(caveat.text);
      expect(at, caveat.id).toBeGreaterThan(0);
      expect(at, caveat.id).toBeLessThan(scores);
    }
  });

  it("has a row for every forecaster at every horizon, with its score and interval", () => {
    for (const { forecaster, rankedProbability } of report.scores) {
      const { label = "" } = report.forecasters.find(({ id }) => id === forecaster) ?? {};
      const [low, high] = rankedProbability.interval;
      const row = linesOf(100).find(
        (line) =>
          line.includes(label) &&
          line.includes(`${rankedProbability.mean.toFixed(3)}  ${low.toFixed(3)} to ${high.toFixed(3)}`),
      );
      expect(row, `${label} ${rankedProbability.mean}`).toBeDefined();
    }
  });

  it("marks a difference as open exactly where its interval holds 0", () => {
    const estimate = (mean: number, low: number, high: number) => ({
      mean,
      interval: [low, high] as [number, number],
      standardError: 0.1,
    });
    const marked = (low: number, high: number) => {
      const differences = report.differences.map((item) => ({
        ...item,
        rankedProbability: estimate(0.222, low, high),
      }));
      return linesOf(100, { ...report, differences }).filter((line) => line.includes("0.222 ~")).length;
    };
    expect(marked(0.1, 0.3)).toBe(0);
    expect(marked(-0.1, 0.3)).toBeGreaterThan(0);
  });

  it("can be run again from what it says", () => {
    const again = text.slice(text.indexOf("RUN IT AGAIN")).replace(/\\\n\s+/g, "");
    expect(again).toContain(
      "trilateral-pathways backtest --from 2018-12 --paths 64 --draws 4 --particles 16 --seed trilateral-pathways",
    );
    expect(again).toContain(report.fingerprint.slice(0, 12));
  });

  it.each([40, 60, 100])("keeps within %i columns", (width) => {
    for (const line of linesOf(width)) expect([...line].length).toBeLessThanOrEqual(width);
  });
});

describe("the rows of a backtest", () => {
  const rows = backtestRows(report);

  it("are one mean each, under columns that are all there", () => {
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...BACKTEST_COLUMNS].sort());
    const { scores, differences, questions } = report;
    expect(rows).toHaveLength(scores.length * 5 + differences.length * 2 + questions.length * 3);
  });

  it("hold the scores of the report", () => {
    const row = rows.find(
      ({ part, measure, forecaster, horizonMonths, of }) =>
        part === "score" &&
        measure === "brier" &&
        forecaster === "persistence" &&
        horizonMonths === 12 &&
        of === "damage",
    );
    const score = report.scores.find(
      ({ forecaster, horizonMonths }) => forecaster === "persistence" && horizonMonths === 12,
    )?.brier.damage;
    expect(row).toMatchObject({ mean: score?.mean, miscalibration: score?.miscalibration, against: null });
  });
});
