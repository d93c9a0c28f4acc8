import { describe, expect, it } from "vitest";
import { addMonths, monthsBetween } from "../../../src/contracts/month";
import { historyChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { historyOnce } from "./samples";

describe("the chart of the history", () => {
  it("covers every window with the pathway it was labelled with, and no other month", () => {
    const windows = historyOnce();
    const ends = rowsOf(historyChart(windows)).filter((row) => "month" in row);
    const covered = new Map<string, string>();
    for (let at = 0; at < ends.length; at += 2) {
      const [start, end] = [String(ends[at]?.month), String(ends[at + 1]?.month)];
      for (let place = 0; place < monthsBetween(start, end); place++)
        covered.set(addMonths(start, place), String(ends[at]?.pathway));
    }
    expect([...covered].sort()).toEqual(windows.map(({ month, pathway }) => [month, pathway]).sort());
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
