import { describe, expect, it } from "vitest";
import { addMonths, monthsBetween } from "../../../src/contracts/month";
import { type ChartSpec, historyChart, type Json } from "../../../src/entries/charts";
import { evidence } from "../../../src/evidence/evidence";
import { draw, rowsOf, textsOf } from "./draw";
import { historyOnce } from "./samples";

type Row = Readonly<Record<string, Json>>;

/** Bars of the chart, how high each is, and the months that they cover. */
const spellRows = (spec: ChartSpec): Row[] => {
  const ends = rowsOf(spec).filter((row) => "spell" in row);
  return ends.flatMap((row, at) => (at % 2 === 0 ? [{ ...row, after: ends[at + 1]?.month ?? "" }] : []));
};
const heightOf = ({ top, bottom }: Row): number => Number(bottom) - Number(top);
const coveredBy = (rows: readonly Row[]) =>
  rows
    .flatMap(({ month, after, pathway }) =>
      Array.from({ length: monthsBetween(String(month), String(after)) }, (_, place) => [
        addMonths(String(month), place),
        pathway,
      ]),
    )
    .sort();

describe("the chart of the history", () => {
  it("covers every window with the pathway it was labelled with, and no other month", () => {
    const windows = historyOnce();
    const covered = coveredBy(spellRows(historyChart(windows)));
    expect(covered).toEqual(windows.map(({ month, pathway }) => [month, pathway]).sort());
  });

  it("covers every half-year by hand with its label, full, and with its second choice, hollow", () => {
    const windows = historyOnce();
    const chart = historyChart(windows, { byHand: evidence.regimes });
    const barOfRule = spellRows(historyChart(windows)).map(heightOf)[0] ?? Number.NaN;
    const byHand = spellRows(chart).filter((row) => heightOf(row) < barOfRule);
    const monthsOf = ({ halfYear, label }: { halfYear: string; label: string }) =>
      Array.from({ length: 6 }, (_, place) => [
        addMonths(`${halfYear.slice(0, 4)}-${halfYear.endsWith("H1") ? "01" : "07"}`, place),
        label,
      ]);
    expect(coveredBy(byHand.filter(({ fill }) => fill === 1))).toEqual(
      evidence.regimes.flatMap(monthsOf).sort(),
    );
    const second = evidence.regimes.flatMap(({ halfYear, altLabel }) =>
      altLabel === null ? [] : monthsOf({ halfYear, label: altLabel }),
    );
    expect(second.length).toBeGreaterThan(0);
    expect(coveredBy(byHand.filter(({ fill }) => fill === 0))).toEqual(second.sort());
    expect(coveredBy(spellRows(chart).filter((row) => heightOf(row) === barOfRule))).toHaveLength(
      windows.length,
    );
  });

  it("says in its title how far rule and hand agree, as the history command does", () => {
    const title = historyChart(historyOnce(), { byHand: evidence.regimes }).description;
    expect(title).toMatch(
      /^Rule and hand agree on 83% of 35 windows \(kappa 0\.59\)\. Working level holds in 74%/,
    );
  });

  it("leaves out half-years that no window is made of, and all of them where it is asked to", () => {
    const windows = historyOnce().filter(({ month }) => month >= "2020-12");
    const chart = historyChart(windows, { byHand: evidence.regimes });
    expect(
      spellRows(chart)
        .map(({ month }) => String(month))
        .sort()[0],
    ).toBe("2020-01");
    expect(chart.description).toMatch(/Working level, by hand: January 2020 to June 2022, January 2025/);
    expect(historyChart(windows).description).not.toContain("by hand");
    expect(() => historyChart(windows, { byHand: [{ halfYear: "2020", label: "damage" }] })).toThrow(
      /byHand\[0\]: expected a half-year yyyyH1 or yyyyH2 and a label/,
    );
    expect(() => historyChart(windows, { byHand: [] })).toThrow(/Give the regimes/);
  });

  it("says in its title how much of the record each pathway held, the commonest first", () => {
    expect(historyChart(historyOnce()).description).toMatch(
      /^Working level holds in 74% of the record; Damage 16%, Full intensity 10%\./,
    );
  });

  it("writes windows and spells beside each lane, and their months for a screen reader", async () => {
    const windows = historyOnce();
    const spec = historyChart(windows, { width: 320 });
    const count = windows.filter(({ pathway }) => pathway === "damage").length;
    expect(textsOf((await draw(spec)).svg)).toContain(`${count} windows, 2 spells (16%)`);
    expect(spec.description).toMatch(/Full intensity: August 2023 to \w+ 2024, /);
  });

  it("takes a single window", async () => {
    const [first] = historyOnce();
    const { svg, warnings } = await draw(historyChart(first === undefined ? [] : [first]));
    expect(warnings).toEqual([]);
    expect(textsOf(svg)).toContain("1 window, 1 spell (100%)");
  });

  it("is refused where there is no window, or one is none", () => {
    const windows = historyOnce();
    expect(() => historyChart([])).toThrow(/expected a list of labelled windows/);
    expect(() => historyChart("2020" as never)).toThrow(/labelHistory/);
    const [first] = windows;
    expect(() => historyChart([first, { month: "2020-13", pathway: "damage" }] as never)).toThrow(
      /windows\[1\]: expected a month and a pathway/,
    );
  });
});
