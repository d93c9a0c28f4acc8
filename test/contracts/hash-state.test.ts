import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFingerprint } from "../../src/contracts/fingerprint";
import { fingerprintFrom, hashStateOf } from "../../src/contracts/hash-state";

describe("a hash that goes on from a state", () => {
  it("is the hash of the whole text, wherever that is cut", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(text, text, (beginning, end) => {
        const state = JSON.parse(JSON.stringify(hashStateOf(beginning)));
        expect(fingerprintFrom(state, end)).toBe(textFingerprint(beginning + end));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([0, 55, 56, 63, 64, 65, 128])("keeps no more than what fills no block: %i bytes", (length) => {
    const state = hashStateOf("a".repeat(length));
    expect([state.rest, state.length]).toEqual(["a".repeat(length % 64), length - (length % 64)]);
    expect(fingerprintFrom(state, "b")).toBe(textFingerprint(`${"a".repeat(length)}b`));
  });
});
