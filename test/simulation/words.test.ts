import { describe, expect, it } from "vitest";
import { shownProbability, wordsFor } from "../../src/simulation/words";

describe("ICD-203 words", () => {
  it.each([
    [0.01, "almost no chance"],
    [0.0499, "almost no chance"],
    [0.05, "very unlikely"],
    [0.1999, "very unlikely"],
    [0.2, "unlikely"],
    [0.45, "roughly even chance"],
    [0.5499, "roughly even chance"],
    [0.55, "likely"],
    [0.8, "very likely"],
    [0.95, "almost certain"],
    [0.99, "almost certain"],
  ])("of %d are %s: a band includes its lower edge", (probability, words) => {
    expect(wordsFor(probability)).toBe(words);
  });
});

describe("a shown probability", () => {
  it("is never 0 or 1", () => {
    for (const spread of [0, 0.04, 0.06, 0.3]) {
      expect(shownProbability(0, 0, spread)).toBeGreaterThan(0);
      expect(shownProbability(1, 1, spread)).toBeLessThan(1);
    }
  });

  it("mixes in two per cent of climatology and rounds to one per cent, to five where the ensemble is wide", () => {
    expect(shownProbability(0.5, 0, 0)).toBe(0.49);
    expect(shownProbability(0.5, 1, 0)).toBe(0.51);
    expect(shownProbability(0.12, 0.16, 0.04)).toBe(0.12);
    expect(shownProbability(0.12, 0.16, 0.06)).toBe(0.1);
    expect(shownProbability(0.84, 0.74, 0.08)).toBe(0.85);
  });

  it("does not fall as the probability rises", () => {
    for (const spread of [0, 0.1]) {
      let last = 0;
      for (let p = 0; p <= 1; p += 0.001) {
        const shown = shownProbability(p, 0.3, spread);
        expect(shown).toBeGreaterThanOrEqual(last);
        last = shown;
      }
    }
  });
});
