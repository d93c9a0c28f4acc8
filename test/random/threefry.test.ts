import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threefry2x32 } from "../../src/random/threefry";
import { chiSquareExcess, STANDARD_ERRORS } from "./goodness";
import { decrypt, encrypt } from "./threefry-by-definition";

const word = fc.integer({ min: 0, max: 0xffffffff });
const pair = fc.tuple(word, word);

function words(key: readonly [number, number], counter: readonly [number, number]): [number, number] {
  const out = new Uint32Array(2);
  threefry2x32(key[0], key[1], counter[0], counter[1], out);
  return [out[0] ?? 0, out[1] ?? 0];
}

describe("Threefry2x32 with 20 rounds", () => {
  // Known answers of Random123 (kat_vectors), quoted in the specification of the model.
  it.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ] as const)("of key %j and counter %j is Random123's known answer", (key, counter, answer) => {
    expect(words(key, counter)).toEqual([...answer]);
    expect(encrypt(key, counter)).toEqual([...answer]);
  });

  it("equals the definition, round by round, for any key and counter", () => {
    const agrees = fc.property(pair, pair, (key, counter) => {
      expect(words(key, counter)).toEqual([...encrypt(key, counter)]);
    });
    fc.assert(agrees, { seed: 1, numRuns: 2000 });
  });

  it("is a bijection of the counter: its inverse finds every counter again", () => {
    const inverts = fc.property(pair, pair, (key, counter) => {
      expect(decrypt(key, words(key, counter))).toEqual([...counter]);
    });
    fc.assert(inverts, { seed: 2, numRuns: 2000 });
  });

  it("reads signed and unsigned words alike", () => {
    expect(words([-1, -1], [-1, -1])).toEqual(words([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff]));
  });

  it("writes its two words where it is told and nowhere else", () => {
    const out = new Uint32Array(5).fill(7);
    threefry2x32(0, 0, 0, 0, out, 2);
    expect([...out]).toEqual([7, 7, 0x6b200159, 0x99ba4efe, 7]);
  });

  it("avalanches: any bit of key or counter flips each bit of the result half the time", () => {
    const trials = 256;
    const flips = new Float64Array(128 * 64);
    for (let trial = 0; trial < trials; trial++) {
      const input = [trial * 0x9e3779b9, trial, trial << 8, ~trial].map((x) => x >>> 0);
      const run = ([key0 = 0, key1 = 0, counter0 = 0, counter1 = 0]: number[]) =>
        words([key0, key1], [counter0, counter1]);
      const base = run(input);
      for (let bit = 0; bit < 128; bit++) {
        const changed = input.map((x, i) => (i === bit >> 5 ? (x ^ (1 << (bit & 31))) >>> 0 : x));
        run(changed).forEach((x, half) => {
          const difference = x ^ (base[half] ?? 0);
          for (let b = 0; b < 32; b++) {
            const cell = bit * 64 + half * 32 + b;
            flips[cell] = (flips[cell] ?? 0) + ((difference >>> b) & 1);
          }
        });
      }
    }
    // Both outcomes of a cell, flipped or not: the sum over the two is the chi-square of a fair coin.
    const fair = new Float64Array(flips.length).fill(trials / 4);
    const excess = chiSquareExcess(
      flips.map((count) => trials / 4 + (count - trials / 2)),
      fair,
    );
    expect(Math.abs(excess)).toBeLessThan(STANDARD_ERRORS);
    const total = flips.reduce((sum, count) => sum + count, 0);
    const all = flips.length * trials;
    expect(Math.abs(total - all / 2)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(all / 4));
  });
});
