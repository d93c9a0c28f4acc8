import { describe, expect, it } from "vitest";
import {
  cosTurn,
  exp,
  LN2,
  ln,
  logistic,
  logit,
  PI,
  scaleByPowerOfTwo,
  sinTurn,
  TWO_PI,
} from "../../src/numeric/elementary";
import { furthestApart, linear, octaves } from "./ulps";

const INFINITE = Number.POSITIVE_INFINITY;
const LEAST = Number.MIN_VALUE;
const MOST = Number.MAX_VALUE;

// Math.* is itself within 1 ulp of the truth, and so are these functions: 2 ulp apart at most.
const TWO_FAITHFUL_ROUNDINGS = 2;

const wide = [...octaves(-1074, 1024, 16)];
const bothSigns = [...wide, ...wide.map((x) => -x)];

describe("exp", () => {
  it("is within 2 ulp of Math.exp from the smallest result to overflow", () => {
    const grid = [...linear(-745.2, 709.79, 50_001), ...linear(-1, 1, 20_001), ...bothSigns];
    expect(furthestApart(exp, Math.exp, grid).ulps).toBeLessThanOrEqual(TWO_FAITHFUL_ROUNDINGS);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [LEAST, 1],
    [INFINITE, INFINITE],
    [-INFINITE, 0],
    [709.7827128933841, INFINITE],
    [-745.2, 0],
    [Number.NaN, Number.NaN],
  ])("exp(%s) is %s", (x, value) => {
    expect(exp(x)).toBe(value);
  });
});

describe("ln", () => {
  it("is within 2 ulp of Math.log for every magnitude, subnormals included", () => {
    const grid = [...wide, ...linear(0.5, 2, 50_001), LEAST, 3 * LEAST, MOST];
    expect(furthestApart(ln, Math.log, grid).ulps).toBeLessThanOrEqual(TWO_FAITHFUL_ROUNDINGS);
  });

  it.each([
    [1, 0],
    [0, -INFINITE],
    [-0, -INFINITE],
    [-1, Number.NaN],
    [-INFINITE, Number.NaN],
    [INFINITE, INFINITE],
    [Number.NaN, Number.NaN],
  ])("ln(%s) is %s", (x, value) => {
    expect(ln(x)).toBe(value);
  });

  it("gives the constant LN2 back for 2", () => {
    expect(ln(2)).toBe(LN2);
    expect(LN2).toBe(Math.LN2);
    expect([PI, TWO_PI]).toEqual([Math.PI, 2 * Math.PI]);
  });
});

describe("logistic and logit", () => {
  it("are within 4 ulp of their definitions in Math.*", () => {
    const numbers = [...linear(-708, 708, 40_001), ...bothSigns];
    const shares = [...linear(1e-6, 1 - 1e-6, 40_001), ...octaves(-1000, -1, 8)];
    expect(furthestApart(logistic, (x) => 1 / (1 + Math.exp(-x)), numbers).ulps).toBeLessThanOrEqual(4);
    expect(furthestApart(logit, (p) => Math.log(p / (1 - p)), shares).ulps).toBeLessThanOrEqual(4);
  });

  it("undo each other: logistic(logit(p)) is p within 4 ulp of the worse conditioned step", () => {
    for (const p of linear(0.001, 0.999, 5001)) {
      // A relative error e in p / (1 - p) is an error e of the logit, and e (1 - p) of p.
      const tolerance = 4 * 2 ** -52 * (1 + Math.abs(Math.log(p / (1 - p)))) * p;
      expect(Math.abs(logistic(logit(p)) - p)).toBeLessThanOrEqual(tolerance);
    }
  });

  it.each([
    [0, 0.5],
    [INFINITE, 1],
    [-INFINITE, 0],
    [800, 1],
    [-800, 0],
    [Number.NaN, Number.NaN],
  ])("logistic(%s) is %s", (x, value) => {
    expect(logistic(x)).toBe(value);
  });

  it.each([
    [0.5, 0],
    [0, -INFINITE],
    [1, INFINITE],
    [Number.NaN, Number.NaN],
  ])("logit(%s) is %s", (p, value) => {
    expect(logit(p)).toBe(value);
  });
});

describe("scaleByPowerOfTwo", () => {
  it("multiplies exactly, over the whole range of exponents", () => {
    for (let k = -1000; k <= 1000; k++) expect(scaleByPowerOfTwo(1.25, k)).toBe(1.25 * 2 ** k);
    expect(scaleByPowerOfTwo(1, -1074)).toBe(LEAST);
    expect(scaleByPowerOfTwo(1, 1024)).toBe(INFINITE);
  });
});

describe("sinTurn and cosTurn", () => {
  const eighths = [...linear(0, 0.125, 20_001), ...octaves(-300, -3, 8)];

  it("are within 2 ulp of Math.sin and Math.cos in the first eighth of a turn", () => {
    expect(furthestApart(sinTurn, (u) => Math.sin(TWO_PI * u), eighths).ulps).toBeLessThanOrEqual(
      TWO_FAITHFUL_ROUNDINGS,
    );
    expect(furthestApart(cosTurn, (u) => Math.cos(TWO_PI * u), eighths).ulps).toBeLessThanOrEqual(
      TWO_FAITHFUL_ROUNDINGS,
    );
  });

  it("are exact at the quarters of a turn", () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((u) => sinTurn(u) + 0)).toEqual([0, 1, 0, -1, 0]);
    expect([0, 0.25, 0.5, 0.75, 1].map((u) => cosTurn(u) + 0)).toEqual([1, 0, -1, 0, 1]);
  });

  it("keep the symmetries of the circle to the bit where the reflected angle is exact", () => {
    for (let k = 0; k <= 4096; k++) {
      const u = k / 4096;
      // At odd eighths of a turn either reduction is right, and they round differently.
      if (k % 1024 === 512) continue;
      expect(sinTurn(1 - u) + 0).toBe(-sinTurn(u) + 0);
      expect(cosTurn(1 - u) + 0).toBe(cosTurn(u) + 0);
      if (u <= 0.75) expect(sinTurn(u + 0.25) + 0).toBe(cosTurn(u) + 0);
      if (u <= 0.5) expect(cosTurn(u + 0.5) + 0).toBe(-cosTurn(u) + 0);
    }
  });

  it("lie on the unit circle within 2 ulp of 1", () => {
    for (const u of linear(0, 1, 20_001)) {
      expect(Math.abs(sinTurn(u) ** 2 + cosTurn(u) ** 2 - 1)).toBeLessThanOrEqual(2 * 2 ** -52);
    }
  });
});

describe("the elementary functions as a whole", () => {
  /** FNV-1a over the bytes of the results. */
  function digest(f: (x: number) => number, grid: Iterable<number>): string {
    const view = new DataView(new ArrayBuffer(8));
    let hash = 0x811c9dc5;
    for (const x of grid) {
      view.setFloat64(0, f(x));
      for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, "0");
  }

  it("give these very bits on every JavaScript engine", () => {
    const numbers = [...linear(-700, 700, 4001)];
    const positive = [...octaves(-1000, 1000, 4)];
    const turns = [...linear(0, 1, 4001)];
    expect({
      exp: digest(exp, numbers),
      ln: digest(ln, positive),
      sinTurn: digest(sinTurn, turns),
      cosTurn: digest(cosTurn, turns),
    }).toEqual({
      exp: "84e605e1",
      ln: "5d1828af",
      sinTurn: "7ed29e14",
      cosTurn: "08a87d77",
    });
  });
});
