import { createHash } from "node:crypto";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { OptionsError } from "../../src/contracts/errors";
import { streamKey } from "../../src/random/seed";

describe("the key of a seed", () => {
  it.each([7, "7", 0, "", "camp-david-2023", -1.5, 1e21])(
    "%j is the first 64 bits of seedrandom on the SHA-256 of its text",
    (seed) => {
      const generator = seedrandom(createHash("sha256").update(String(seed)).digest("hex"));
      const expected = { key0: generator.int32() >>> 0, key1: generator.int32() >>> 0 };
      expect(streamKey(seed)).toEqual(expected);
    },
  );

  it("is pinned for seed 2025, so that a published run can be repeated", () => {
    expect(streamKey(2025)).toEqual({ key0: 716631667, key1: 2115155710 });
  });

  it('is the same for 7 and "7"', () => {
    expect(streamKey(7)).toEqual(streamKey("7"));
  });

  it("takes 0 and the empty text as seeds like any other, and different ones", () => {
    expect(streamKey(0)).toEqual(streamKey(0));
    expect(streamKey("")).toEqual(streamKey(""));
    expect(streamKey(0)).not.toEqual(streamKey(""));
  });

  it("differs between seeds, those that repeat a shorter one and those of other alphabets included", () => {
    const seeds = [
      ...Array.from({ length: 3000 }, (_, seed) => String(seed)),
      "B",
      "\u3042",
      "\u0142",
      "",
      "\0",
    ];
    const keys = seeds.map((seed) => Object.values(streamKey(seed)).join());
    expect(new Set(keys).size).toBe(seeds.length);
  });

  it("leaves the process's own generator alone", () => {
    const { random } = Math;
    streamKey(1);
    expect(Math.random).toBe(random);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%s is refused", (seed) => {
    expect(() => streamKey(seed)).toThrow(OptionsError);
    expect(() => streamKey(seed)).toThrow(`received ${seed}`);
    const problem = { code: "not-finite", path: ["seed"] };
    expect(() => streamKey(seed)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(problem)] }),
    );
  });
});
