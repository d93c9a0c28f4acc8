import { describe, expect, it } from "vitest";
import { PooledMoments } from "../../src/inference/pooled-moments";
import { pickParticle, stateOf } from "../../src/inference/state-rows";
import { Surprise } from "../../src/inference/surprise";
import { cloudLayout } from "../../src/kernel/filter/cloud";
import type { Filtered } from "../../src/kernel/filter/filter";
import { GATE_MONTHS } from "../../src/kernel/filter/observations";
import { LANES } from "../../src/kernel/shape";

const layout = cloudLayout(1, 0);

/** A filter of 32 particles, of which three have weight: by particle, its level. */
function filtered(levels: Readonly<Record<number, number>>, lnLikelihoods = [0, -1, -2]): Filtered {
  const values = new Float64Array(2 * layout.width * LANES);
  const weights = new Float64Array(32);
  for (const [particle, level] of Object.entries(levels)) {
    const at = Math.floor(Number(particle) / LANES) * layout.width * LANES + (Number(particle) % LANES);
    values[at + layout.x * LANES] = level;
    values[at + layout.mu * LANES] = -level;
    values[at + layout.gateSum * LANES] = GATE_MONTHS * level * 10;
    weights[Number(particle)] = 1 / Object.keys(levels).length;
  }
  return {
    layout,
    values,
    weights,
    lnLikelihoods: Float64Array.from(lnLikelihoods),
    effective: Float64Array.of(32, 20, 10),
  };
}

describe("moments pooled over draws", () => {
  it("are those of all particles together, draws counting alike whatever the number of their particles", () => {
    const moments = new PooledMoments(1);
    moments.add(filtered({ 0: 1, 5: 2, 20: 3 }));
    moments.add(filtered({ 31: 6 }));
    // Mean (2 + 6) / 2 = 4, mean square (14 / 3 + 36) / 2.
    expect(moments.variances()[0]).toBeCloseTo((14 / 3 + 36) / 2 - 16, 12);
  });
});

describe("a particle of a filter", () => {
  const one = filtered({ 0: 1, 5: 2, 20: 3 });

  it("is picked as often as its weight says", () => {
    const count = 3000;
    const picked = Array.from({ length: count }, (_, i) => pickParticle(one, (i + 0.5) / count));
    for (const particle of [0, 5, 20]) expect(picked.filter((at) => at === particle).length).toBe(count / 3);
  });

  it("gives its levels, its means and the mean gate of five years, from whichever group it is in", () => {
    for (const [particle, level] of [
      [5, 2],
      [20, 3],
    ] as const)
      expect(stateOf(one, particle)).toEqual([level, -level, 10 * level]);
  });
});

describe("how well a record is explained", () => {
  it("is the mean and the spread over draws, and the month with the fewest effective particles", () => {
    const surprise = new Surprise(2);
    surprise.add(filtered({ 0: 1 }, [0, -1, -2]));
    surprise.add(filtered({ 0: 1 }, [0, -1, -4]));
    const { lnLikelihood, effective, months, from } = surprise.summary((month) => `2008-0${month}`);
    expect(lnLikelihood).toEqual({ mean: -4, sd: Math.SQRT2 });
    expect(effective).toEqual({ median: 15, least: 10, leastMonth: "2008-02" });
    expect([months, from]).toEqual([2, "2008-01"]);
  });
});
