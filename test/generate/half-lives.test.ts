import { describe, expect, it } from "vitest";
import { halfLifeFaults, halfLivesText, readHalfLives } from "../../src/generate/docs/half-lives";

describe("the committed study of half-lives", () => {
  const runs = readHalfLives();

  it("is of the tables, the maps and the code at hand", async () => {
    expect(await halfLifeFaults(runs)).toEqual([]);
  });

  it("is found where it is of others", async () => {
    const [first] = runs;
    if (first === undefined) throw new Error("the study has runs");
    const other = {
      ...first,
      sampler: { ...first.sampler, atPriorMedians: first.sampler.atPriorMedians + 1e-9 },
    };
    expect(await halfLifeFaults([other])).toEqual([
      expect.stringContaining("is of other code; run npm run study:half-lives"),
    ]);
  });

  it("has the half-life of the editions under two seeds, a shorter one and none", () => {
    expect(runs.map(({ sampler }) => sampler.halfLifeYears)).toEqual([10, 10, 5, null]);
    expect(new Set(runs.map(({ fingerprint }) => fingerprint)).size).toBe(4);
    const text = halfLivesText(runs);
    for (const name of ["| 10 years |", "| 10 years, another seed |", "| 5 years |", "| none |"])
      expect(text).toContain(name);
  });
});
