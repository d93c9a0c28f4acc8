import { describe, expect, it } from "vitest";
import type { Observations } from "../../../src/kernel/filter/observations";
import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { streamKey } from "../../../src/random/seed";
import { harbourSpec, nothingSeen, subjectOf } from "../filter/harbour";

const MONTHS = 6;
/** Nobody acts, no summit stands alone, no venue agrees. */
const barren = harbourSpec((draft) => {
  if (draft.summit !== undefined) {
    draft.summit.standaloneRate.prior = { fixed: 0 };
    draft.summit.agreement.prior = { fixed: 1e-9 };
  }
  if (draft.acts !== undefined) draft.acts.rate.prior = { fixed: 0 };
});

function seen(change: (observations: Observations) => void): Observations {
  const observations = nothingSeen(barren, MONTHS);
  observations.acts.atRisk.fill(1);
  change(observations);
  return observations;
}

describe("what the SIMD filter holds for all but impossible", () => {
  it.each([
    ["nothing", 0, ({ acts }: Observations) => acts.share.fill(0)],
    ["an onset where nobody acts", 1, ({ acts }: Observations) => acts.share.fill(0.5, 8, 10)],
    [
      "a summit standing alone where none does",
      1,
      ({ summits }: Observations) => summits.alone.fill(1, 4, 5),
    ],
  ] as const)(
    "%s costs the draw its likelihood and leaves no number that is none",
    async (_, times, change) => {
      const subject = subjectOf(barren, seen(change));
      const found = simdFilter(await newFilter())(subject, 64, streamKey("extremes"))(0);
      const total = found.lnLikelihoods.reduce((sum, value) => sum + value, 0);
      // The least number that it takes a logarithm of is 1e-30; half of it where two authors share an onset.
      const least = Math.log(1e-30);
      if (times === 0) expect(total).toBeCloseTo(0, 3);
      else expect(Math.abs(total - least)).toBeLessThan(1);
      for (const value of [...found.values, ...found.weights, ...found.effective])
        expect(value).not.toBeNaN();
    },
  );
});
