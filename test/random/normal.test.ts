import { describe, expect, it } from "vitest";
import { normalLower } from "../../src/numeric/normal-distribution";
import { counterWord, PURPOSE, pathWord } from "../../src/random/counter";
import { normal, normalPair } from "../../src/random/normal";
import { streamKey } from "../../src/random/seed";
import { threefry2x32 } from "../../src/random/threefry";
import { uniformFromWord } from "../../src/random/uniform";
import { correlationErrors, KOLMOGOROV_999, kolmogorov, moments, STANDARD_ERRORS } from "./goodness";

const [draws, paths, months, pairs] = [64, 16, 12, 8];
const COUNT = draws * paths * months * pairs;

/** Both normals of every counter of a small run; the draw varies slowest, the pair's slot fastest. */
function pairsOfARun(): readonly [Float64Array, Float64Array] {
  const { key0, key1 } = streamKey("normal");
  const words = new Uint32Array(2);
  const both = new Float64Array(2 * COUNT);
  for (let at = 0; at < COUNT; at++) {
    const slot = at % pairs;
    const month = 1 + (Math.floor(at / pairs) % months);
    const path = Math.floor(at / (pairs * months)) % paths;
    const draw = Math.floor(at / (pairs * months * paths));
    threefry2x32(key0, key1, pathWord(draw, path), counterWord(PURPOSE.ownShock, month, slot), words);
    normalPair(words[0] ?? 0, words[1] ?? 0, both, at, COUNT);
  }
  return [both.slice(0, COUNT), both.slice(COUNT)];
}

const [first, second] = pairsOfARun();

describe.each([
  ["first", first],
  ["second", second],
])("the %s normal of a pair, over the counters of a run", (_, sample) => {
  const { mean, variance, skewness, excessKurtosis } = moments(sample);

  it("has mean 0, variance 1, skewness 0 and excess kurtosis 0 within 4 standard errors", () => {
    expect(Math.abs(mean) * Math.sqrt(COUNT)).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(variance - 1) / Math.sqrt(2 / COUNT)).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(skewness) / Math.sqrt(6 / COUNT)).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(excessKurtosis) / Math.sqrt(24 / COUNT)).toBeLessThan(STANDARD_ERRORS);
  });

  it("is at Kolmogorov's distance of chance from the normal law", () => {
    expect(kolmogorov(sample, normalLower)).toBeLessThan(KOLMOGOROV_999);
  });

  it("is beyond 3 as often as the law says, within 4 standard errors", () => {
    const share = 2 * normalLower(-3);
    const beyond = sample.filter((z) => Math.abs(z) > 3).length;
    const error = Math.sqrt(COUNT * share * (1 - share));
    expect(Math.abs(beyond - COUNT * share)).toBeLessThan(STANDARD_ERRORS * error);
  });

  it("is uncorrelated with its neighbours by slot, month and path within 4 standard errors", () => {
    for (const lag of [1, pairs, pairs * months]) {
      expect(Math.abs(correlationErrors(sample.slice(lag), sample.slice(0, -lag)))).toBeLessThan(
        STANDARD_ERRORS,
      );
    }
  });
});

describe("the two normals of a pair", () => {
  it("are independent: neither they nor their squares correlate, within 4 standard errors", () => {
    const square = (z: number) => z * z;
    expect(Math.abs(correlationErrors(first, second))).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(correlationErrors(first.map(square), second.map(square)))).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(correlationErrors(first.map(square), second))).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(correlationErrors(first, second.map(square)))).toBeLessThan(STANDARD_ERRORS);
  });

  it("are radius sqrt(-2 ln u0) times cosine and sine of a turn u1, within 1e-14", () => {
    const out = new Float64Array(2);
    for (const [word0, word1] of [
      [0, 0],
      [0xffffffff, 0x80000000],
      [0x12345678, 0x40000000],
      [0xdeadbeef, 0xc0ffee00],
    ] as const) {
      normalPair(word0, word1, out, 0, 1);
      const radius = Math.sqrt(-2 * Math.log(uniformFromWord(word0)));
      const angle = 2 * Math.PI * uniformFromWord(word1);
      expect(Math.abs((out[0] ?? 0) - radius * Math.cos(angle))).toBeLessThan(1e-14);
      expect(Math.abs((out[1] ?? 0) - radius * Math.sin(angle))).toBeLessThan(1e-14);
    }
  });

  it("stay finite: 5.77 at most, for the least uniform number", () => {
    const out = new Float64Array(2);
    normalPair(0, 0, out, 0, 1);
    expect(Math.hypot(...out)).toBeCloseTo(Math.sqrt(48 * Math.LN2), 12);
  });

  it("go to `at` and `at + step` and nowhere else", () => {
    const out = new Float64Array(6).fill(9);
    normalPair(1, 2, out, 1, 3);
    expect([...out].map((z) => z === 9)).toEqual([true, false, true, true, false, true]);
  });
});

describe("normal(mean, sd)", () => {
  it("is the mean at one half and mean + 1.96 sd at .975", () => {
    expect(normal(3, 2)(0.5)).toBe(3);
    expect(normal(3, 2)(0.975)).toBeCloseTo(3 + 2 * 1.959963984540054, 12);
  });
});
