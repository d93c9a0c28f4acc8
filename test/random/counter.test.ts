import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  counterWord,
  MOST_MONTHS,
  MOST_SLOTS,
  PURPOSE,
  type Purpose,
  parameterSlot,
  pathWord,
} from "../../src/random/counter";

const purpose = fc.constantFrom(...(Object.values(PURPOSE) as Purpose[]));
const month = fc.oneof(fc.constantFrom(0, 1, MOST_MONTHS), fc.integer({ min: 0, max: MOST_MONTHS }));
const slot = fc.oneof(fc.constantFrom(0, 1, MOST_SLOTS - 1), fc.integer({ min: 0, max: MOST_SLOTS - 1 }));
const sixteenBits = fc.oneof(fc.constantFrom(0, 1, 0xffff), fc.integer({ min: 0, max: 0xffff }));

describe("the purposes", () => {
  it("keep their numbers for ever; new ones are appended", () => {
    expect(PURPOSE).toMatchObject({
      parameter: 0,
      ownShock: 1,
      commonShock: 2,
      event: 3,
      impact: 4,
      effect: 5,
      exit: 6,
      successor: 7,
      newMean: 8,
      venue: 9,
      contact: 10,
      meetingOrCall: 11,
      act: 12,
      actNature: 13,
      start: 14,
      scheduledEvent: 15,
      scheduledMeeting: 16,
      scheduledAct: 17,
      eventRest: 18,
      exitRest: 19,
      contactRest: 20,
    });
  });

  it("have numbers of their own that fit beside month and slot", () => {
    const numbers = Object.values(PURPOSE);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(...numbers)).toBeLessThan(2 ** 32 / ((MOST_MONTHS + 1) * MOST_SLOTS));
  });
});

describe("the counter word", () => {
  it("holds purpose, month and slot side by side, so that no two triples share a word", () => {
    const separates = fc.property(purpose, month, slot, (p, m, s) => {
      const word = counterWord(p, m, s);
      expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true);
      expect(Math.floor(word / ((MOST_MONTHS + 1) * MOST_SLOTS))).toBe(p);
      expect(Math.floor(word / MOST_SLOTS) % (MOST_MONTHS + 1)).toBe(m);
      expect(word % MOST_SLOTS).toBe(s);
    });
    fc.assert(separates, { seed: 3, numRuns: 2000 });
  });

  it("has room for the longest run: 120 months of horizon and the paths behind the climatology", () => {
    expect(MOST_MONTHS).toBeGreaterThanOrEqual(240);
    expect(MOST_SLOTS).toBeGreaterThanOrEqual(1e5);
  });
});

describe("the path word", () => {
  it("is another for every draw and path within the draw", () => {
    const separates = fc.property(sixteenBits, sixteenBits, (draw, path) => {
      const word = pathWord(draw, path);
      expect([Math.floor(word / 2 ** 16), word % 2 ** 16]).toEqual([draw, path]);
    });
    fc.assert(separates, { seed: 4, numRuns: 2000 });
  });
});

describe("a parameter's slot", () => {
  it("stays below every other purpose's words, whatever the name", () => {
    const stays = fc.property(fc.string({ unit: "binary" }), (name) => {
      const found = parameterSlot(name);
      expect(Number.isInteger(found) && found >= 0).toBe(true);
      expect(counterWord(PURPOSE.parameter, 0, 0) + found).toBeLessThan(counterWord(PURPOSE.ownShock, 0, 0));
    });
    fc.assert(stays, { seed: 5, numRuns: 500 });
  });

  // FNV-1a by its published constants, the upper bits folded in, worked out apart from this library.
  it.each([
    ["", 18718716],
    ["a", 68018484],
    ["factors.threatPerception.US.CN.mean", 121709925],
    ["channels.leaders-summit.rate", 125066332],
    ["한일", 47523405],
  ])("of %j is %d", (name, expected) => {
    expect(parameterSlot(name)).toBe(expected);
  });

  it("is another for almost every name: collisions are those of chance", () => {
    const names = Array.from(
      { length: 10_000 },
      (_, i) => `channels.${i % 100}.parameter-${Math.floor(i / 100)}`,
    );
    const collisions = names.length - new Set(names.map(parameterSlot)).size;
    // n^2 / 2 pairs in 2^27 slots: .37 collisions expected.
    expect(collisions).toBeLessThanOrEqual(4);
  });
});
