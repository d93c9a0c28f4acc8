import { describe, expect, it } from "vitest";
import { parameterRange } from "../../src/analysis/ends";
import { streamKey } from "../../src/random/seed";
import { namedStream } from "../../src/random/stream";
import { addValues, emptySums, twoLevel } from "../../src/statistics/two-level";

const DRAWS = 400;
const PATHS = 16;

/** The range of draws whose paths move with probabilities of their own. */
function rangeOf(chance: (draw: number) => number) {
  const uniform = namedStream(streamKey("parameter range"), "paths");
  const sums = emptySums();
  const means = Float64Array.from({ length: DRAWS }, (_, draw) => {
    const moved = Array.from({ length: PATHS }).filter(() => uniform() < chance(draw)).length;
    addValues(sums, PATHS, moved, moved);
    return moved / PATHS;
  });
  return parameterRange(twoLevel(sums), means);
}

describe("how far a difference could move if the parameters became known", () => {
  it("is not told where draws differ by no more than the noise of their paths", () => {
    expect(rangeOf(() => 0.05)).toBeNull();
  });

  it("is about where nine draws in ten truly lie where they differ by more", () => {
    const [low, high] = rangeOf((draw) => (draw % 10) / 10) ?? [Number.NaN, Number.NaN];
    expect(low).toBeGreaterThan(-0.1);
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.8);
    expect(high).toBeLessThan(1);
  });

  it("is the difference itself where no path moves, or every one", () => {
    expect(rangeOf(() => 0)).toEqual([0, 0]);
    expect(rangeOf(() => 1)).toEqual([1, 1]);
  });
});
