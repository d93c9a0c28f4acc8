import { beforeAll, describe, expect, it } from "vitest";
import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { STANDARD_ERRORS } from "../../random/goodness";
import { coverage, type Recovered, recover, UNKNOWNS } from "./recovery";

const REPLICATES = 20;
const EFFORT = { points: 64, particles: 64, moves: 2 };

describe(`the truth of ${REPLICATES} records drawn from the model under parameters of the prior`, () => {
  const found: Recovered[][] = [];
  beforeAll(async () => {
    for (let replicate = 0; replicate < REPLICATES; replicate++)
      found.push(await recover(replicate, EFFORT, simdFilter(await newFilter())));
  }, 120_000);

  it.each([0.5, 0.9])("lies in the central interval of %d as often as that says", (level) => {
    const ranks = found.flat().map(({ rank }) => rank);
    const { share, error } = coverage(ranks, level);
    expect(ranks.length).toBe(REPLICATES * UNKNOWNS.length);
    expect(Math.abs(share - level)).toBeLessThan(STANDARD_ERRORS * error);
  });

  it("lies on both sides of the posterior's middle: ranks have the mean of uniform numbers", () => {
    const ranks = found.flat().map(({ rank }) => rank);
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(STANDARD_ERRORS / Math.sqrt(12 * ranks.length));
  });

  it("is learned of: two years of venues, summits and meetings narrow what is known", () => {
    const of = (place: number) =>
      found.reduce((sum, one) => sum + (one[place]?.contraction ?? 0), 0) / REPLICATES;
    expect(of(0)).toBeGreaterThan(0.5);
    for (const place of [1, 2]) expect(of(place)).toBeGreaterThan(0.05);
  });
});
