import { describe, expect, it } from "vitest";
import { evidence } from "../../src/evidence/evidence";
import { backtestFaults, readBacktest } from "../../src/generate/docs/backtest-data";
import { readPage } from "../../src/generate/docs/pages";
import { BASELINES } from "../../src/inference/backtest/baselines";
import { forecasters } from "../../src/inference/backtest/forecasters";
import { labelHistory } from "../../src/model/label-history";

const report = readBacktest();

describe("the committed backtest", () => {
  it("is of the tables and the code at hand: npm run backtest and npm run docs where it is not", async () => {
    expect(await backtestFaults(report)).toEqual([]);
  });

  it("that is of other tables, another version or another model is found", async () => {
    const { provenance, forecasts } = report;
    const of = (change: object) => backtestFaults({ ...report, ...change });
    const remedy = "run npm run backtest, then npm run docs";
    expect(await of({ provenance: { ...provenance, dataFingerprint: "0".repeat(64) } })).toEqual([
      expect.stringContaining(remedy),
    ]);
    expect(await of({ provenance: { ...provenance, library: "0.0.0" } })).toEqual([
      expect.stringContaining("0.0.0"),
    ]);
    const moved = forecasts.map((item) => ({ ...item, standardError: {} }));
    expect(await of({ forecasts: moved })).toEqual([expect.stringContaining("is forecast otherwise")]);
  });

  it("covers every half-year from 2008 whose horizon is known, by the default command", () => {
    expect(report.origins).toHaveLength(34);
    expect(report.horizonsMonths).toEqual([6, 12, 18, 24]);
    expect(report.forecasts).toHaveLength(34 + 33 + 32 + 31);
    expect(report.forecasters).toEqual(forecasters());
    const labels = new Map(labelHistory(evidence).map(({ month, pathway }) => [month, pathway]));
    for (const { month, pathway } of report.forecasts) expect(pathway).toBe(labels.get(month));
  });
});

describe("the page on validity", () => {
  const page = readPage("docs/validity.md").replace(/\s+/g, " ");

  it("says every caveat, and names every baseline", () => {
    for (const { text } of report.caveats) expect(page).toContain(text);
    for (const { label } of BASELINES) expect(page).toContain(`**${label}**`);
  });

  it("shows both pictures, with words for those who do not see them", () => {
    const shown = [...readPage("docs/validity.md").matchAll(/!\[([^\]]{60,})\]\(pictures\/([^)]+)\)/g)];
    expect(shown.map((match) => match[2])).toEqual(["backtestScores.svg", "backtestForecasts.svg"]);
  });
});
