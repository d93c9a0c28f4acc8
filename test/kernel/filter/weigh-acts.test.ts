import { describe, expect, it } from "vitest";
import { weighActs } from "../../../src/kernel/filter/weigh-acts";
import { LANES } from "../../../src/kernel/shape";
import { groupOf, harbourSpec, linearSpec, nothingSeen, subjectOf } from "./harbour";

const lanes = Array.from({ length: LANES }, (_, lane) => lane);
const atRate = (rate: number) =>
  harbourSpec(({ acts }) => {
    if (acts !== undefined) acts.rate.prior = { fixed: rate };
  });

/** ln probability of a month in which the two authors had these shares in an onset, in sixteen states. */
function weighed(shares: readonly number[], { spec = atRate(0.05), atRisk = 1, lnStock = 0 } = {}) {
  const seen = nothingSeen(spec, 1);
  seen.acts.atRisk.fill(atRisk);
  seen.acts.share.set(shares, spec.countries.length);
  seen.lnStock[1] = lnStock;
  const group = groupOf(subjectOf(spec, seen));
  spec.factors.forEach((_, factor) => {
    for (const lane of lanes) group.state.x[factor * LANES + lane] = Math.sin(3 * factor + lane);
  });
  const into = new Float64Array(LANES);
  weighActs(group, seen, 1, into);
  return into;
}

const chances = (...parts: Parameters<typeof weighed>) => weighed(...parts).map(Math.exp);

describe("a month in which no episode is open", () => {
  const [none, north, south] = [chances([0, 0]), chances([1, 0]), chances([0, 1])];

  it("has no onset or one of one author: the probabilities sum to 1", () => {
    for (const lane of lanes) {
      expect((none[lane] ?? 0) + (north[lane] ?? 0) + (south[lane] ?? 0)).toBeCloseTo(1, 12);
      expect(Math.min(none[lane] ?? 0, north[lane] ?? 0, south[lane] ?? 0)).toBeGreaterThan(0);
    }
  });

  it("has an onset of two authors, half each, with the mean of what each alone has", () => {
    const both = chances([0.5, 0.5]);
    for (const lane of lanes)
      expect(both[lane]).toBeCloseTo(((north[lane] ?? 0) + (south[lane] ?? 0)) / 2, 12);
  });

  it("has one with the authors' hazards: rates at the reference, exp of the load from it, less of it at a greater stock", () => {
    const spec = atRate(0.05);
    const group = groupOf(subjectOf(spec, nothingSeen(spec, 1)));
    const { theta, program } = group;
    const hazards = lanes.map((lane) => {
      const x = (factor: number) => Math.sin(3 * factor + lane);
      const reference = (factor: number) => theta.reference[factor] ?? Number.NaN;
      // Trust of a city is the mean of its own and that of the port; fees are those of the south for both.
      const load = (own: number) =>
        -((x(own) + x(2)) / 2 - (reference(own) + reference(2)) / 2) + 0.5 * (x(4) - reference(4));
      const stock = -0.4 * (0.3 - Math.log(1 + spec.institution.mean.value));
      return [(0.05 / 3) * Math.exp(load(0) + stock), ((0.05 * 2) / 3) * Math.exp(load(1) + stock)] as const;
    });
    expect(program.shape.countries).toBe(2);
    const found = chances([0, 0], { lnStock: 0.3 });
    const ofSouth = chances([0, 1], { lnStock: 0.3 });
    hazards.forEach(([a, b], lane) => {
      expect(found[lane]).toBeCloseTo(Math.exp(-a - b), 12);
      expect(ofSouth[lane]).toBeCloseTo(((1 - Math.exp(-a - b)) * b) / (a + b), 12);
    });
  });

  it("is without one for certain where no author has a rate, and one with an onset is impossible then", () => {
    const spec = atRate(0);
    for (const value of weighed([0, 0], { spec })) expect(value).toBeCloseTo(0, 15);
    for (const shares of [
      [1, 0],
      [0.5, 0.5],
    ])
      expect(new Set(weighed(shares, { spec }))).toEqual(new Set([Number.NEGATIVE_INFINITY]));
  });
});

describe("a month says nothing of acts", () => {
  it("while an episode is open, and in a model without acts", () => {
    expect(weighed([1, 0], { atRisk: 0 })).toEqual(new Float64Array(LANES));
    expect(weighed([1, 0], { spec: linearSpec })).toEqual(new Float64Array(LANES));
  });
});
