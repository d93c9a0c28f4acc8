import { describe, expect, it } from "vitest";
import type { Distribution, Parameter } from "../../src/contracts/distribution";
import {
  createDrawPlan,
  type DrawPlan,
  drawnNames,
  drawValues,
  medianValues,
  type Pins,
  pinnedValues,
  planParameter,
} from "../../src/model/draws";
import { parameterSlot } from "../../src/random/counter";
import { quantileFunction } from "../../src/random/distribution";
import { streamKey } from "../../src/random/seed";
import { parameterUniform } from "../../src/random/stream";

type Prior = Exclude<Distribution, { quantiles: unknown }>;

const PRIORS: Readonly<Record<string, Prior>> = {
  rate: { gamma: { shape: 2.5, rate: 216 } },
  size: { logNormal: { median: 0.3, logSd: 0.4 } },
  known: { fixed: 7 },
  share: { beta: { alpha: 9.5, beta: 8.5 } },
  shift: { normal: { mean: 1, sd: 2 } },
  "other.rate": { gamma: { shape: 2.5, rate: 5 } },
};
const key = streamKey("draws");

const parameter = (prior: Prior): Parameter => ({ prior, basis: "judgement", source: [] });

function planOf(names: readonly string[]): DrawPlan {
  const plan = createDrawPlan();
  for (const name of names) planParameter(plan, name, parameter(PRIORS[name] ?? { fixed: Number.NaN }));
  return plan;
}

/** Values of one draw by name. */
function drawn(plan: DrawPlan, draw: number, pins: Pins = {}): Record<string, number> {
  const values = new Float64Array(plan.entries.length).fill(Number.NaN);
  drawValues(plan, pinnedValues(plan, pins), key, draw, values, new Uint32Array(2));
  return Object.fromEntries(plan.entries.map(({ name }, index) => [name, values[index] ?? Number.NaN]));
}

const names = Object.keys(PRIORS);

describe("the values of a draw", () => {
  it("are the quantiles of the priors at the uniform numbers of their names", () => {
    const values = drawn(planOf(names), 41);
    for (const [name, prior] of Object.entries(PRIORS)) {
      const u = parameterUniform(key, 41, parameterSlot(name), new Uint32Array(2));
      expect(values[name], name).toBe(quantileFunction(prior)(u));
    }
  });

  it("do not depend on what else is drawn, in what order, or what was drawn before", () => {
    const all = drawn(planOf(names), 5);
    const backwards = planOf(names.toReversed());
    drawn(backwards, 4);
    expect(drawn(backwards, 5)).toEqual(all);
    for (const name of names) expect(drawn(planOf([name]), 5)).toEqual({ [name]: all[name] });
    expect(drawn(planOf(names), 6)).not.toEqual(all);
  });

  it("hold a parameter that is pinned at a probability of its prior, and leave the others alone", () => {
    const plan = planOf(names);
    const free = drawn(plan, 5);
    const held = drawn(plan, 5, { rate: 0.9 });
    expect(held).toEqual({ ...free, rate: quantileFunction(PRIORS.rate as Prior)(0.9) });
    expect(drawn(plan, 6, { rate: 0.9 }).rate).toBe(held.rate);
  });

  it("are medians at one half, and known where nothing is drawn", () => {
    const plan = planOf(names);
    const medians = new Float64Array(names.length);
    medianValues(plan, medians);
    const half = Object.fromEntries(names.map((name) => [name, 0.5]));
    expect(Object.fromEntries(names.map((name, index) => [name, medians[index]]))).toEqual(
      drawn(plan, 9, half),
    );
    expect(drawnNames(plan)).toEqual(names.filter((name) => name !== "known"));
  });
});
