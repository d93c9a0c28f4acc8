import type { SbcEffort, SbcFile, SbcReplicate } from "../../../src/generate/docs/verification-data";
import { ecdfBand } from "./ecdf-band";
import { QUANTITIES } from "./replicate";
import { summarise } from "./summary";

/** The miniature of `npm run study:sbc`: 60 months of record, filters of 256 particles. */
export const STUDY: SbcEffort = { months: 60, points: 64, particles: 256, moves: 3, settling: 2, thin: 2 };

/** The smaller one of the test suite. */
export const QUICK: SbcEffort = { months: 24, points: 40, particles: 64, moves: 2, settling: 1, thin: 2 };

/** Probability that ranks as they should be stay within all bands of a study together. */
export const SIMULTANEOUS = 0.95;

/** Posterior draws that a truth is ranked among. */
export const drawsOf = ({ points, thin }: SbcEffort): number => Math.floor(points / thin);

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toPrecision(6)));

/** Replicates with what they come to. */
export function studyFile(found: readonly SbcReplicate[]): SbcFile {
  const replicates = found.map(({ ranks, means, variances }) => ({
    ranks,
    means: rounded(means),
    variances: rounded(variances),
  }));
  const draws = drawsOf(STUDY);
  const band = ecdfBand(replicates.length, draws, 1 - (1 - SIMULTANEOUS) / QUANTITIES.length);
  return {
    schemaVersion: 1,
    effort: STUDY,
    quantities: QUANTITIES,
    draws,
    simultaneous: SIMULTANEOUS,
    band,
    summary: summarise(QUANTITIES, replicates, draws, band),
    replicates,
  };
}

/** The file as text, a replicate a line: small, and a change shows where it is. */
export function studyText(file: SbcFile): string {
  const { replicates, ...head } = file;
  const lines = replicates.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "replicates": [\n${lines}\n  ]\n}\n`;
}
