import { describe, expect, it } from "vitest";
import { sharesFrom } from "../../../src/inference/observe/shares";
import { betaQuantile } from "../../../src/numeric/beta-quantile";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";

const PATHS = 64;
const DRAWS = 2000;

/** Counts of paths of draws whose shares have a beta law, and the shares. */
function simulated(a: number, b: number) {
  const next = namedStream(streamKey("shares"), "shares");
  const shares = Float64Array.from({ length: DRAWS }, () => betaQuantile(next(), a, b));
  const counts = shares.map((share) => {
    let count = 0;
    for (let path = 0; path < PATHS; path++) if (next() < share) count += 1;
    return count;
  });
  return { shares, counts };
}

const meanSquare = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, draw) => sum + (value - (b[draw] ?? Number.NaN)) ** 2, 0) / a.length;

describe("probabilities of draws from counts of their paths", () => {
  it("are nearer to the truth than the counts are, and as near as the law that made them allows", () => {
    const [a, b] = [2, 30];
    const { shares, counts } = simulated(a, b);
    const found = meanSquare(sharesFrom(counts, PATHS), shares);
    // Two thirds of it: the variance between draws over that and the noise of 64 paths.
    expect(found).toBeLessThan(
      0.8 *
        meanSquare(
          counts.map((count) => count / PATHS),
          shares,
        ),
    );
    // The posterior mean under the beta law that made the shares is the best there is.
    const best = meanSquare(
      counts.map((count) => (count + a) / (PATHS + a + b)),
      shares,
    );
    expect(found).toBeLessThan(1.02 * best);
  });

  it("are never 0 or 1, and those of something and of its absence sum to 1", () => {
    const { counts } = simulated(0.5, 5);
    const came = sharesFrom(counts, PATHS);
    const stayed = sharesFrom(
      counts.map((count) => PATHS - count),
      PATHS,
    );
    expect(Math.min(...came)).toBeGreaterThan(0);
    expect(came.every((share, draw) => Math.abs(share + (stayed[draw] ?? 0) - 1) < 1e-9)).toBe(true);
  });

  it("are all alike where draws differ by chance alone", () => {
    const never = sharesFrom(new Float64Array(DRAWS), PATHS);
    expect(new Set(never).size).toBe(1);
    expect(never[0]).toBeCloseTo(0.5 / (DRAWS * PATHS + 1), 12);
  });
});
