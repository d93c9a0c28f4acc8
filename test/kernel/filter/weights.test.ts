import { describe, expect, it } from "vitest";
import { normaliseWeights } from "../../../src/kernel/filter/weights";

const NONE = Number.NEGATIVE_INFINITY;

function weighed(lnWeights: readonly number[]) {
  const weights = new Float64Array(lnWeights.length).fill(Number.NaN);
  return { ...normaliseWeights(lnWeights, weights), weights: [...weights] };
}

describe("weights", () => {
  it("are in proportion to exp of the ln weights and sum to 1; lnSum is ln of the sum before", () => {
    const found = weighed([Math.log(1), Math.log(3), NONE, Math.log(4)]);
    [1 / 8, 3 / 8, 0, 4 / 8].forEach((weight, i) => {
      expect(found.weights[i]).toBeCloseTo(weight, 15);
    });
    expect(found.lnSum).toBeCloseTo(Math.log(8), 14);
    expect(found.effective).toBeCloseTo(64 / 26, 13);
  });

  it("do not depend on a common factor, however great or small", () => {
    const base = weighed([0, -1, -2]);
    for (const shift of [-5000, 5000]) {
      const moved = weighed([shift, shift - 1, shift - 2]);
      expect(moved.weights).toEqual(base.weights);
      expect(moved.lnSum - shift).toBeCloseTo(base.lnSum, 11);
    }
  });

  it("that are equal are worth their number, and one alone is worth one", () => {
    expect(weighed(Array(48).fill(-7)).effective).toBeCloseTo(48, 12);
    expect(weighed([NONE, -900, NONE, NONE]).effective).toBe(1);
    expect(weighed([NONE, -900, NONE, NONE]).weights).toEqual([0, 1, 0, 0]);
  });

  it("that are all 0 have the sum 0 and are worth nothing", () => {
    expect(weighed([NONE, NONE, NONE, NONE])).toMatchObject({ lnSum: NONE, effective: 0 });
  });
});
