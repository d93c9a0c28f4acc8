import { describe, expect, it } from "vitest";
import { dispersion } from "../../src/kernel/aggregate";
import { softMinimum } from "../../src/kernel/gate";
import { allocate } from "../../src/kernel/memory";
import { LANES } from "../../src/kernel/shape";

function columns(values: readonly number[]): Float64Array {
  const out = new Float64Array(values.length * LANES);
  values.forEach((value, i) => {
    out[i * LANES] = value;
  });
  return out;
}

describe("the soft weakest link", () => {
  const values = [0.3, -1.2, 0.8];

  it("tends to the mean as k falls to 0 and to the least as k grows", () => {
    const mean = values.reduce((sum, value) => sum + value, 0) / 3;
    expect(softMinimum(columns(values), 3, 1e-6, 0)).toBeCloseTo(mean, 5);
    // The offset is ln(3) / k.
    expect(softMinimum(columns(values), 3, 400, 0)).toBeCloseTo(-1.2 + Math.log(3) / 400, 10);
  });

  it("is -(1/k) ln mean exp(-k v), lies between least and mean, and falls as k grows", () => {
    let last = Number.POSITIVE_INFINITY;
    for (const k of [0.1, 0.5, 1, 2, 5, 20]) {
      const direct = -Math.log(values.reduce((sum, v) => sum + Math.exp(-k * v), 0) / 3) / k;
      const found = softMinimum(columns(values), 3, k, 0);
      expect(found).toBeCloseTo(direct, 12);
      expect(found).toBeLessThan(last);
      last = found;
    }
  });

  it("moves with a common shift and does not depend on order or on extreme values overflowing", () => {
    expect(softMinimum(columns(values.map((v) => v + 700)), 3, 2, 0)).toBeCloseTo(
      700 + softMinimum(columns(values), 3, 2, 0),
      9,
    );
    expect(softMinimum(columns([...values].reverse()), 3, 2, 0)).toBeCloseTo(
      softMinimum(columns(values), 3, 2, 0),
      12,
    );
    expect(softMinimum(columns([-1000, 1000]), 2, 2, 0)).toBeCloseTo(-1000 + Math.log(2) / 2, 9);
  });
});

describe("dispersion", () => {
  it("is the population standard deviation, 0 for one value or none", () => {
    const members = Int32Array.from([0, 1, 2]);
    expect(dispersion(columns([1, 2, 6]), members, 0, 3, 0)).toBeCloseTo(Math.sqrt(14 / 3), 12);
    expect(dispersion(columns([5, 0, 0]), members, 0, 1, 0)).toBe(0);
    expect(dispersion(columns([5, 0, 0]), members, 0, 0, 0)).toBe(0);
  });
});

describe("one buffer holds all fields", () => {
  it("views do not overlap, reals come first, and the buffer is as long as their sum", () => {
    const memory = allocate({ a: ["int", 3], b: ["real", 2], c: ["int", 1], d: ["real", 5] });
    expect(memory.buffer.byteLength).toBe(4 * 4 + 7 * 8);
    memory.a.fill(1);
    memory.b.fill(2);
    memory.c.fill(3);
    memory.d.fill(4);
    expect([...memory.a, ...memory.b, ...memory.c, ...memory.d]).toEqual([1, 1, 1, 2, 2, 3, 4, 4, 4, 4, 4]);
    expect(memory.b.byteOffset).toBe(0);
    expect(memory.a.byteOffset).toBe(7 * 8);
  });
});
