import { beforeAll, describe, expect, it } from "vitest";
import { type RankSummary, readSbc, type SbcReplicate } from "../../../src/generate/docs/verification-data";
import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { STANDARD_ERRORS } from "../../random/goodness";
import { ecdfBand } from "./ecdf-band";
import { UNKNOWNS } from "./miniature";
import { QUANTITIES, replicate } from "./replicate";
import { drawsOf, QUICK, STUDY, studyFile } from "./study";
import { summarise } from "./summary";

const REPLICATES = 50;
/** The seeds are fixed: bands so wide that a sound sampler is outside them in one of 100 choices of the seeds. */
const SIMULTANEOUS = 0.99;

describe(`the truths of ${REPLICATES} records drawn from the miniature under parameters of its prior`, () => {
  let found: RankSummary[];
  beforeAll(async () => {
    const engine = simdFilter(await newFilter());
    const replicates: SbcReplicate[] = [];
    for (let number = 0; number < REPLICATES; number++)
      replicates.push(await replicate(number, QUICK, engine));
    const band = ecdfBand(REPLICATES, drawsOf(QUICK), 1 - (1 - SIMULTANEOUS) / QUANTITIES.length);
    found = summarise(QUANTITIES, replicates, drawsOf(QUICK), band);
  }, 120_000);

  it("stand anywhere among the draws of their posteriors: the distribution of their ranks stays within its band", () => {
    expect(found.filter(({ outside }) => outside > 0)).toEqual([]);
    expect(found.map(({ quantity }) => quantity)).toEqual([...QUANTITIES]);
  });

  it("have posteriors that are the prior again when averaged over records", () => {
    const parts = found.flatMap(({ averaged }) => averaged ?? []);
    expect(parts).toHaveLength(UNKNOWNS.length);
    for (const { mean, meanError, variance, varianceError } of parts) {
      expect(Math.abs(mean)).toBeLessThan(STANDARD_ERRORS * meanError);
      expect(Math.abs(variance - 1)).toBeLessThan(STANDARD_ERRORS * varianceError);
    }
  });

  it("are learned of: two years of venues, summits, meetings and polls narrow every one of them", () => {
    for (const { averaged, within } of found) if (averaged !== null) expect(within).toBeLessThan(0.9);
  });
});

describe("the committed study", () => {
  it("is of the code at hand: npm run study:sbc -- --anew, then npm run docs, where it is not", async () => {
    const committed = readSbc();
    const { replicates } = committed;
    expect(committed).toEqual(JSON.parse(JSON.stringify(studyFile(replicates))));
    const again = await replicate(0, STUDY, simdFilter(await newFilter()));
    expect(again.ranks).toEqual(replicates[0]?.ranks);
  });
});
