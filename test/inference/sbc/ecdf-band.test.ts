import { describe, expect, it } from "vitest";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { crossings, ecdfBand, ecdfCounts } from "./ecdf-band";

const COUNT = 50;
const DRAWS = 20;

/** Samples of ranks whose uniform numbers were bent: to the power of `bend`. */
function shareOutside(samples: number, bend: number, probability: number): number {
  const stream = namedStream(streamKey("bands"), `bend ${bend}`);
  const band = ecdfBand(COUNT, DRAWS, probability);
  const outside = Array.from({ length: samples }, () => {
    const ranks = Array.from({ length: COUNT }, () => Math.floor((DRAWS + 1) * stream() ** bend));
    return crossings(ecdfCounts(ranks, DRAWS), band).length > 0;
  });
  return outside.filter(Boolean).length / samples;
}

describe("the simultaneous band of an empirical distribution of ranks", () => {
  it("is left by uniform ranks as often as it says, by simulation", () => {
    const { coverage } = ecdfBand(COUNT, DRAWS, 0.9);
    const samples = 4000;
    const share = shareOutside(samples, 1, 0.9);
    expect(coverage).toBeGreaterThanOrEqual(0.9);
    expect(coverage).toBeLessThan(0.93);
    expect(Math.abs(share - (1 - coverage))).toBeLessThan(
      4 * Math.sqrt((coverage * (1 - coverage)) / samples),
    );
  });

  it("is left by ranks that lean to one side", () => {
    expect(shareOutside(400, 2, 0.95)).toBeGreaterThan(0.9);
  });

  it("with one point is the central part of a binomial law", () => {
    // Ten ranks of 0 or 1: P(2 <= X <= 8) = 1002 / 1024 for X binomial of 10 at a half, P(3 <= X <= 7) = 912 / 1024.
    const { lower, upper, coverage } = ecdfBand(10, 1, 0.95);
    expect([lower, upper]).toEqual([[2], [8]]);
    expect(coverage).toBeCloseTo(1002 / 1024, 12);
  });
});
