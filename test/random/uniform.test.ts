import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterWord, PURPOSE, pathWord } from "../../src/random/counter";
import { streamKey } from "../../src/random/seed";
import { threefry2x32 } from "../../src/random/threefry";
import { uniform, uniformFromWord, uniformFromWords } from "../../src/random/uniform";
import {
  chiSquareExcess,
  correlationErrors,
  KOLMOGOROV_999,
  kolmogorov,
  momentErrors,
  STANDARD_ERRORS,
} from "./goodness";

const CELLS = 2 ** 23;
const LAW = { mean: 1 / 2, variance: 1 / 12, excessKurtosis: -6 / 5 };

describe("a uniform number from one word", () => {
  it("is inside (0, 1), a single-precision number and the mirror image of another, for each of its 2^23 values", () => {
    let wrong = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      const u = uniformFromWord(cell * 512);
      const mirrored = uniformFromWord((CELLS - 1 - cell) * 512);
      const right =
        u > 0 && u < 1 && Math.fround(u) === u && u + mirrored === 1 && u === (2 * cell + 1) / 2 ** 24;
      wrong += right ? 0 : 1;
    }
    expect(wrong).toBe(0);
  });

  it("reads the upper 23 bits of the word and no other", () => {
    expect(uniformFromWord(0)).toBe(2 ** -24);
    expect(uniformFromWord(511)).toBe(2 ** -24);
    expect(uniformFromWord(512)).toBe(3 * 2 ** -24);
    expect(uniformFromWord(0xffffffff)).toBe(1 - 2 ** -24);
    expect(uniformFromWord(-1)).toBe(1 - 2 ** -24);
  });
});

describe("a uniform number from two words", () => {
  it("is inside (0, 1), symmetric, and moves by 2^-52 with the last bit it reads", () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    const holds = fc.property(word, word, (a, b) => {
      const u = uniformFromWords(a, b);
      expect(u > 0 && u < 1).toBe(true);
      expect(u + uniformFromWords(~a >>> 0, ~b >>> 0)).toBe(1);
      if (b < 0xffffffff - 64) expect(uniformFromWords(a, b + 64) - u).toBe(2 ** -52);
    });
    fc.assert(holds, { seed: 6, numRuns: 2000 });
  });

  it("is never 0 or 1 at the ends", () => {
    expect(uniformFromWords(0, 0)).toBe(2 ** -53);
    expect(uniformFromWords(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
  });
});

describe("uniform numbers at the counters of a run", () => {
  const [draws, paths, months, slots] = [64, 16, 12, 8];
  const key = streamKey("uniform");
  const words = new Uint32Array(2);
  const table = new Map<string, Float64Array>();

  /** Both numbers of every counter; coordinates run draw, path, month, slot, the last fastest. */
  function numbers(which: 0 | 1): Float64Array {
    const known = table.get(String(which));
    if (known) return known;
    const out = new Float64Array(draws * paths * months * slots);
    let at = 0;
    for (let draw = 0; draw < draws; draw++) {
      for (let path = 0; path < paths; path++) {
        for (let month = 1; month <= months; month++) {
          for (let slot = 0; slot < slots; slot++) {
            threefry2x32(
              key.key0,
              key.key1,
              pathWord(draw, path),
              counterWord(PURPOSE.event, month, slot),
              words,
            );
            out[at++] = uniformFromWord(words[which] ?? 0);
          }
        }
      }
    }
    table.set(String(which), out);
    return out;
  }

  it.each([0, 1] as const)(
    "word %d: mean and variance within 4 standard errors of those of the law",
    (which) => {
      const errors = momentErrors(numbers(which), LAW);
      expect(Math.abs(errors.mean)).toBeLessThan(STANDARD_ERRORS);
      expect(Math.abs(errors.variance)).toBeLessThan(STANDARD_ERRORS);
    },
  );

  it.each([0, 1] as const)(
    "word %d: chi-square over 256 cells and Kolmogorov's distance are those of chance",
    (which) => {
      const sample = numbers(which);
      const counts = new Float64Array(256);
      for (const u of sample) {
        const cell = Math.floor(u * 256);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
      const expected = new Float64Array(256).fill(sample.length / 256);
      expect(Math.abs(chiSquareExcess(counts, expected))).toBeLessThan(STANDARD_ERRORS);
      expect(kolmogorov(sample, (u) => u)).toBeLessThan(KOLMOGOROV_999);
    },
  );

  it("pairs of neighbours fill the square evenly: chi-square over 32 x 32 cells", () => {
    const [first, second] = [numbers(0), numbers(1)];
    const counts = new Float64Array(1024);
    first.forEach((u, i) => {
      const cell = 32 * Math.floor(u * 32) + Math.floor((second[i] ?? 0) * 32);
      counts[cell] = (counts[cell] ?? 0) + 1;
    });
    const expected = new Float64Array(1024).fill(first.length / 1024);
    expect(Math.abs(chiSquareExcess(counts, expected))).toBeLessThan(STANDARD_ERRORS);
  });

  it.each([
    ["slot", 1],
    ["month", slots],
    ["path", slots * months],
    ["draw", slots * months * paths],
  ])("neighbours by %s are uncorrelated within 4 standard errors", (_, lag) => {
    const sample = numbers(0);
    expect(Math.abs(correlationErrors(sample.slice(lag), sample.slice(0, -lag)))).toBeLessThan(
      STANDARD_ERRORS,
    );
  });
});

describe("uniform(low, high)", () => {
  it("maps 0, 1/2 and 1 to the ends and the middle", () => {
    expect([0, 0.5, 1].map(uniform(-2, 6))).toEqual([-2, 2, 6]);
  });
});
