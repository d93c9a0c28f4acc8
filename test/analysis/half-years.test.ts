import { describe, expect, it } from "vitest";
import { compareWithHand, pairWindows } from "../../src/analysis/half-years";
import { evidence } from "../../src/evidence";
import { labelHistory } from "../../src/model/label-history";

const LABELS = ["damage", "fullIntensity", "workingLevel"];
const half = (halfYear: string, label: string) => ({ halfYear, label });

describe("windows beside half-years", () => {
  it("are those ending in June or December whose two half-years are both labelled", () => {
    const months = ["2001-06", "2001-07", "2001-12", "2002-06", "2002-12"];
    const windows = months.map((month) => ({ month, pathway: "a" }));
    const halves = [half("2001H1", "a"), half("2001H2", "b"), half("2002H1", "a")];
    expect(pairWindows(windows, halves).map(({ window, agreement }) => [window.month, agreement])).toEqual([
      ["2001-12", 0.5],
      ["2002-06", 0.5],
    ]);
  });

  it("weigh one each, half for each half-year: kappa by hand", () => {
    const windows = [
      { month: "2001-12", pathway: "a" },
      { month: "2002-06", pathway: "b" },
    ];
    const halves = [half("2001H1", "a"), half("2001H2", "b"), half("2002H1", "b")];
    const comparison = compareWithHand(pairWindows(windows, halves), ["a", "b"]);
    // By hand: a-a .5, a-b .5, b-b 1. Observed 1.5/2 = .75; by chance (1 * .5 + 1 * 1.5)/4 = .5; kappa (.75 - .5)/.5.
    expect(comparison).toMatchObject({
      confusion: [
        [0.5, 0.5],
        [0, 1],
      ],
      total: 2,
      agreement: 0.75,
      kappa: 0.5,
    });
  });
});

describe("the published rule against the labels by hand", () => {
  const windows = labelHistory(evidence);
  const comparison = compareWithHand(pairWindows(windows, evidence.regimes), LABELS);

  it("is compared at the 35 windows that are two labelled half-years", () => {
    expect(comparison.total).toBe(35);
    expect([comparison.pairs[0]?.window.month, comparison.pairs.at(-1)?.window.month]).toEqual([
      "2008-12",
      "2025-12",
    ]);
  });

  it("agrees on 29 of them, kappa .59: by chance (6 * 3 + 4 * 5 + 25 * 27)/35^2", () => {
    expect(comparison.agreement).toBeCloseTo(29 / 35, 12);
    const chance = (6 * 3 + 4 * 5 + 25 * 27) / 35 ** 2;
    expect(comparison.kappa).toBeCloseTo((29 / 35 - chance) / (1 - chance), 12);
    expect(comparison.kappa).toBeCloseTo(0.59, 2);
  });
});
