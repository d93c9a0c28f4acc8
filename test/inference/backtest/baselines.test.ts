import { describe, expect, it } from "vitest";
import { addMonths } from "../../../src/contracts/month";
import { BASELINES } from "../../../src/inference/backtest/baselines";
import { climatology } from "../../../src/inference/backtest/baselines/climatology";
import { duration } from "../../../src/inference/backtest/baselines/duration";
import { markov } from "../../../src/inference/backtest/baselines/markov";
import { meetingCount } from "../../../src/inference/backtest/baselines/meeting-count";
import { persistence } from "../../../src/inference/backtest/baselines/persistence";
import type { LabelledWindow } from "../../../src/model/label-history";

const PATHWAYS = ["damage", "workingLevel", "fullIntensity"];

/** Windows from spells, such as "w24 d12": a letter and a length in months; the counts of meetings are given by place. */
function windowsOf(spells: string, meetings: (place: number) => number = () => 10): LabelledWindow[] {
  const ids: Readonly<Record<string, string>> = { d: "damage", w: "workingLevel", f: "fullIntensity" };
  const labels = spells.split(" ").flatMap((spell) => {
    return new Array<string>(Number(spell.slice(1))).fill(ids[spell[0] ?? ""] ?? "");
  });
  return labels.map((pathway, place) => ({
    month: addMonths("2008-12", place),
    pathway,
    counts: { meetings: meetings(place) } as LabelledWindow["counts"],
  }));
}

const sum = (shares: Readonly<Record<string, number>>) =>
  Object.values(shares).reduce((total, share) => total + share, 0);

describe("every baseline", () => {
  it.each(BASELINES.map((baseline) => [baseline.id, baseline] as const))(
    "%s gives probabilities above 0 that sum to 1, from a single window on",
    (_, { forecast }) => {
      for (const spells of ["w1", "w30 d14 w60", "f12", "w24 d12 w12 f18 w3"]) {
        for (const horizonMonths of [1, 6, 18, 24]) {
          const shares = forecast({ windows: windowsOf(spells), horizonMonths, pathways: PATHWAYS });
          expect(Object.keys(shares)).toEqual(PATHWAYS);
          expect(sum(shares)).toBeCloseTo(1, 12);
          expect(Math.min(...Object.values(shares))).toBeGreaterThan(0);
        }
      }
    },
  );
});

describe("climatology", () => {
  it("is the share of the years so far with half a year for each pathway", () => {
    const windows = windowsOf("w36 d12");
    const shares = climatology.forecast({ windows, horizonMonths: 12, pathways: PATHWAYS });
    // 3 years and 1 year; three halves are added.
    expect(shares.workingLevel).toBeCloseTo(3.5 / 5.5, 12);
    expect(shares.damage).toBeCloseTo(1.5 / 5.5, 12);
    expect(shares.fullIntensity).toBeCloseTo(0.5 / 5.5, 12);
  });
});

describe("persistence", () => {
  it("says the last label, whatever the horizon", () => {
    const input = { windows: windowsOf("w60 d1"), pathways: PATHWAYS };
    const near = persistence.forecast({ ...input, horizonMonths: 6 });
    expect(near).toEqual({ damage: 0.9, workingLevel: 0.05, fullIntensity: 0.05 });
    expect(persistence.forecast({ ...input, horizonMonths: 24 })).toEqual(near);
  });
});

describe("markov", () => {
  it("over one step is the counted transition with its Dirichlet prior", () => {
    // From workingLevel, 24 + 12 windows have one six months on: 6 of the first 24 lead to damage, 30 stay.
    const windows = windowsOf("w24 d12 w18");
    const shares = markov.forecast({ windows, horizonMonths: 6, pathways: PATHWAYS });
    expect(shares.damage).toBeCloseTo((6 / 6 + 0.5) / (36 / 6 + 1.5), 12);
    expect(shares.workingLevel).toBeCloseTo((30 / 6 + 0.5) / (36 / 6 + 1.5), 12);
  });

  it("over two steps is the square of the matrix", () => {
    const windows = windowsOf("w24 d12 w18");
    const from = (spells: string) =>
      markov.forecast({ windows: windowsOf(spells), horizonMonths: 6, pathways: PATHWAYS });
    const once = from("w24 d12 w18");
    const twice = markov.forecast({ windows, horizonMonths: 12, pathways: PATHWAYS });
    // damage is left in 6 of its 12 windows; fullIntensity was never seen.
    const damageStays = (6 / 6 + 0.5) / (12 / 6 + 1.5);
    const into =
      (once.workingLevel ?? 0) * (once.damage ?? 0) +
      (once.damage ?? 0) * damageStays +
      (once.fullIntensity ?? 0) / 3;
    expect(twice.damage).toBeCloseTo(into, 12);
  });
});

describe("duration", () => {
  it("over one month is the hazard of the age of the spell", () => {
    // Ages to 12: three spells of 12 or more with no change at 1 to 11; one change at age 12 (damage). Months at risk 12 + 12 + 11.
    const windows = windowsOf("w24 d12 w12");
    const shares = duration.forecast({ windows, horizonMonths: 1, pathways: PATHWAYS });
    const young = 12 + 12 + 11;
    const pooled = (1 + 1) / (young + 24);
    const own = (0 + 24 * pooled) / (12 + 11 + 24);
    expect(shares.workingLevel).toBeCloseTo(1 - own, 12);
    // It went from workingLevel to damage once before: that and the halves divide what leaves.
    expect(shares.damage).toBeCloseTo((own * 1.5) / 2, 12);
  });

  it("takes an old spell for more lasting where old spells were", () => {
    const leave = (spells: string) => {
      const shares = duration.forecast({ windows: windowsOf(spells), horizonMonths: 6, pathways: PATHWAYS });
      return 1 - (shares.workingLevel ?? 0);
    };
    const past = "w90 d12 w12 d12 w12 d12";
    expect(leave(`${past} w30`)).toBeLessThan(leave(`${past} w6`));
  });
});

describe("meeting count", () => {
  it("goes by what came of windows with about as many meetings", () => {
    const meetings = (place: number) => (place < 24 || place >= 48 ? 4 : 40);
    const windows = windowsOf("w36 f24 w1", meetings);
    const few = meetingCount.forecast({ windows, horizonMonths: 12, pathways: PATHWAYS });
    const many = meetingCount.forecast({
      windows: windowsOf("w36 f24 w1", (place) => (place === 60 ? 40 : meetings(place))),
      horizonMonths: 12,
      pathways: PATHWAYS,
    });
    expect(many.fullIntensity).toBeGreaterThan((few.fullIntensity ?? 1) + 0.1);
  });

  it("with equal counts is the share of what came a horizon later", () => {
    const windows = windowsOf("w24 f24");
    const shares = meetingCount.forecast({ windows, horizonMonths: 12, pathways: PATHWAYS });
    expect(shares.fullIntensity).toBeCloseTo((2 + 0.5) / (3 + 1.5), 12);
  });
});
