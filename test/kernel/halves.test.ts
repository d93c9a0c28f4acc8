import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillHalves, isBelow } from "../../src/kernel/halves";
import { uniformAt, wordsAt } from "../../src/kernel/lane-random";
import { createMemo } from "../../src/kernel/memo";
import { LANES } from "../../src/kernel/shape";
import { PURPOSE } from "../../src/random/counter";
import { chiSquareExcess, correlationErrors, momentErrors, STANDARD_ERRORS } from "../random/goodness";
import { addressDraw, lanesOf } from "./lanes";

const CELLS = 2 ** 16;
const { contact, contactRest } = PURPOSE;

/** Halves of so many slots of every path of so many draws, slot by slot. */
function halvesOf(slots: number, draws: number): Float64Array[] {
  const random = lanesOf("halves");
  const out = new Float64Array(slots * LANES);
  const columns = Array.from({ length: slots }, () => new Float64Array(draws * LANES));
  for (let draw = 0; draw < draws; draw++) {
    addressDraw(random, draw);
    fillHalves(random, contact, 3, slots, out);
    columns.forEach((column, slot) => {
      column.set(out.subarray(slot * LANES, (slot + 1) * LANES), draw * LANES);
    });
  }
  return columns;
}

describe("sixteen bits a slot", () => {
  const columns = halvesOf(7, 2000);
  const all = columns.flatMap((column) => Array.from(column));

  it("are whole numbers from 0 to 65535, even in their first and in their last byte", () => {
    expect(all.every((half) => Number.isInteger(half) && half >= 0 && half < CELLS)).toBe(true);
    for (const byte of [(half: number) => half >> 8, (half: number) => half & 255]) {
      const counts = new Float64Array(256);
      for (const half of all) counts[byte(half)] = (counts[byte(half)] ?? 0) + 1;
      const expected = counts.map(() => all.length / 256);
      expect(Math.abs(chiSquareExcess(counts, expected))).toBeLessThan(STANDARD_ERRORS);
    }
    // The uniform law on 0..65535.
    const law = { mean: (CELLS - 1) / 2, variance: (CELLS ** 2 - 1) / 12, excessKurtosis: -1.2 };
    for (const column of columns) {
      const errors = momentErrors(column, law);
      expect(Math.abs(errors.mean)).toBeLessThan(STANDARD_ERRORS);
      expect(Math.abs(errors.variance)).toBeLessThan(STANDARD_ERRORS);
    }
  });

  it("of different slots have nothing to do with each other, though four come from one call", () => {
    for (let a = 0; a < columns.length; a++)
      for (let b = 0; b < a; b++) {
        const errors = correlationErrors(columns[a] ?? [], columns[b] ?? []);
        expect(Math.abs(errors), `slots ${b} and ${a}`).toBeLessThan(STANDARD_ERRORS);
      }
  });

  it("are the two halves of the two words of a call, the low one first", () => {
    const random = lanesOf("words", 5);
    const out = new Float64Array(8 * LANES);
    fillHalves(random, contact, 9, 8, out);
    for (let lane = 0; lane < LANES; lane++) {
      const words = [0, 1].flatMap((call) => Array.from(wordsAt(random, lane, contact, 9, call)));
      const parts = words.flatMap((word) => [word % CELLS, Math.floor(word / CELLS)]);
      expect(parts).toEqual(Array.from({ length: 8 }, (_, slot) => out[slot * LANES + lane]));
    }
  });

  it("do not depend on how many are asked for, and nothing is written beyond those", () => {
    const random = lanesOf("count");
    const most = new Float64Array(9 * LANES);
    fillHalves(random, contact, 2, 9, most);
    for (let count = 0; count <= 9; count++) {
      const out = new Float64Array(10 * LANES).fill(-1);
      fillHalves(random, contact, 2, count, out);
      expect(out.subarray(0, count * LANES)).toEqual(most.subarray(0, count * LANES));
      expect(out.subarray(count * LANES).every((value) => value === -1)).toBe(true);
    }
  });

  it("are the same where several models on the same paths draw them once, and another's where paths change", () => {
    const alone = lanesOf("memo");
    const memo = createMemo();
    const shared = { ...lanesOf("memo"), memo };
    const [expected, out] = [new Float64Array(6 * LANES), new Float64Array(6 * LANES)];
    for (let draw = 0; draw < 3; draw++) {
      addressDraw(alone, draw);
      addressDraw(shared, draw);
      memo.epoch += 1;
      // A model with fewer channels first, then one with more, then fewer again.
      for (const count of [3, 6, 5, 6]) {
        fillHalves(alone, contact, 1, count, expected.fill(0));
        fillHalves(shared, contact, 1, count, out.fill(0));
        expect(out).toEqual(expected);
      }
    }
  });
});

/** Halves and what they are read on from, of one slot of every path of so many draws. */
interface Decided {
  readonly half: number;
  readonly below: (probability: number) => boolean;
  /** The number that both make up, from 0 to 1: 16 and 24 bits, exact in double precision. */
  readonly number: number;
}

function decided(draws: number, slot: number, month: number, seed = "below"): Decided[] {
  const column = new Float64Array((slot + 1) * LANES);
  return Array.from({ length: draws }, (_, draw) => {
    const random = lanesOf(seed, draw);
    fillHalves(random, contact, month, slot + 1, column);
    return Array.from({ length: LANES }, (_, lane): Decided => {
      const half = column[slot * LANES + lane] ?? Number.NaN;
      return {
        half,
        below: (probability) => isBelow(random, half, probability, contactRest, month, slot, lane),
        number: (half + uniformAt(random, lane, contactRest, month, slot)) / CELLS,
      };
    });
  }).flat();
}

describe("a number that begins with sixteen bits", () => {
  const numbers = decided(1000, 5, 7);

  it("is below p exactly where the number is that the sixteen bits and the rest make up", () => {
    const one = fc.nat(numbers.length - 1).map((at) => numbers[at] as Decided);
    const anywhere = fc.integer({ min: 0, max: 1e9 }).map((billionths) => billionths / 1e9);
    const holds = fc.property(one, anywhere, ({ below, number }, p) => {
      expect(below(p)).toBe(number < p);
    });
    fc.assert(holds, { seed: 11, numRuns: 2000 });
    // Few probabilities fall into the cell of a number and are not decided by the sixteen bits; these do, or just miss it.
    const near = fc.integer({ min: -1500, max: 1500 }).map((thousandths) => thousandths / 1000 / CELLS);
    const open = { below: 0, above: 0 };
    const holdsNear = fc.property(one, near, ({ below, half, number }, by) => {
      const p = number + by;
      expect(below(p)).toBe(number < p);
      if (Math.floor(p * CELLS) === half) open[number < p ? "below" : "above"] += 1;
    });
    fc.assert(holdsNear, { seed: 12, numRuns: 4000 });
    expect(Math.min(open.below, open.above)).toBeGreaterThan(500);
  });

  it("is not below itself, and below the next number after it", () => {
    for (const { number, below } of numbers) {
      expect(below(number)).toBe(false);
      expect(below(number + 2 ** -41)).toBe(true);
    }
  });

  it("is below everything it is below again at any greater probability", () => {
    const ps = [
      0,
      1e-9,
      2 ** -17,
      2 ** -16,
      1.5 / CELLS,
      0.01,
      0.3,
      0.3 + 0.5 / CELLS,
      0.9,
      1 - 1e-9,
      1,
      1.5,
    ];
    for (const { below, half, number } of numbers) {
      const own = [half / CELLS, number, (half + 1) / CELLS].flatMap((p) => [p - 1e-7, p, p + 1e-7]);
      const answers = [...ps, ...own].sort((a, b) => a - b).map(below);
      expect(answers).toEqual([...answers].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it("is never below 0 and always below 1", () => {
    expect(numbers.some(({ below }) => below(0) || below(-0.1))).toBe(false);
    expect(numbers.every(({ below }) => below(1) && below(2))).toBe(true);
    // The outermost cells as well, whatever is read on.
    const random = lanesOf("ends");
    for (let lane = 0; lane < LANES; lane++) {
      expect(isBelow(random, 0, 0, contactRest, 1, 0, lane)).toBe(false);
      expect(isBelow(random, CELLS - 1, 1, contactRest, 1, 0, lane)).toBe(true);
    }
  });

  it("is below nothing that is not a number", () => {
    expect(numbers.some(({ below }) => below(Number.NaN))).toBe(false);
  });
});

describe("a number is below p with probability p", () => {
  /** Standard errors between a share of independent trials and its probability. */
  const errors = (hits: number, trials: number, p: number) =>
    (hits / trials - p) / Math.sqrt((p * (1 - p)) / trials);

  it.each([0.000_4, 0.01, 0.2, 0.5, 0.8, 0.999])("for p = %d", (p) => {
    const numbers = decided(2000, 2, 4, "share");
    expect(Math.abs(errors(numbers.filter(({ below }) => below(p)).length, numbers.length, p))).toBeLessThan(
      STANDARD_ERRORS,
    );
  });

  // So rare that it is not met by waiting: given the first cell, which has probability 1/65536, the rest decides.
  it.each([0.9, 0.25, 0.02, 0.001])("for p = %d / 65536, far below one cell", (share) => {
    const random = lanesOf("first cell");
    let [hits, trials] = [0, 0];
    for (let draw = 0; draw < 4000; draw++) {
      addressDraw(random, draw);
      for (let lane = 0; lane < LANES; lane++, trials++) {
        if (isBelow(random, 0, share / CELLS, contactRest, 1, 0, lane)) hits += 1;
        expect(isBelow(random, 1, share / CELLS, contactRest, 1, 0, lane)).toBe(false);
      }
    }
    expect(Math.abs(errors(hits, trials, share))).toBeLessThan(STANDARD_ERRORS);
  });

  it("for p between two cells: what is read on has nothing to do with the sixteen bits", () => {
    const numbers = decided(4000, 1, 2, "between");
    const rests = numbers.map(({ number, half }) => number * CELLS - half);
    expect(
      Math.abs(
        correlationErrors(
          numbers.map(({ half }) => half),
          rests,
        ),
      ),
    ).toBeLessThan(STANDARD_ERRORS);
    const law = { mean: 0.5, variance: 1 / 12, excessKurtosis: -1.2 };
    expect(Math.abs(momentErrors(rests, law).mean)).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(momentErrors(rests, law).variance)).toBeLessThan(STANDARD_ERRORS);
  });

  it("and what is read on is another number for every purpose, month and slot", () => {
    const random = lanesOf("rests", 3);
    const seen = new Set<number>();
    const purposes = [contactRest, PURPOSE.eventRest, PURPOSE.exitRest, contact];
    for (const purpose of purposes)
      for (let month = 1; month <= 24; month++)
        for (let slot = 0; slot < 40; slot++) seen.add(uniformAt(random, 0, purpose, month, slot));
    // Of 3840 numbers of 2^23 about .9 fall together by chance.
    expect(seen.size).toBeGreaterThan(4 * 24 * 40 - 8);
  });
});
