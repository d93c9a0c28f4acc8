import type { RankSummary, SbcReplicate } from "../../../src/generate/docs/verification-data";
import { crossings, type EcdfBand, ecdfCounts } from "./ecdf-band";
import { UNKNOWNS } from "./miniature";

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function withError(values: readonly number[]): readonly [mean: number, error: number] {
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return [mean, Math.sqrt(variance / values.length)];
}

function farthest(ranks: readonly number[], draws: number, band: EcdfBand) {
  const count = ranks.length;
  const counts = ecdfCounts(ranks, draws);
  const due = (i: number) => (i + 1) / (draws + 1);
  const departures = counts.map((value, i) => value / count - due(i));
  const at = departures.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(departures[best] ?? 0) ? i : best),
    0,
  );
  const edge = (values: readonly number[]) => (values[at] ?? 0) / count - due(at);
  return {
    departure: departures[at] ?? 0,
    at: due(at),
    band: [edge(band.lower), edge(band.upper)] as const,
    outside: crossings(counts, band).length,
  };
}

/** Mean and variance of the posteriors of all records together: for an unknown those of its prior, 0 and 1. */
function averaged(means: readonly number[], variances: readonly number[], draws: number) {
  const [mean, meanError] = withError(means);
  // Mean squares about 0 of each record's draws: their expectation is the prior's variance.
  const squares = means.map((one, i) => one ** 2 + ((variances[i] ?? 0) * (draws - 1)) / draws);
  const [variance, varianceError] = withError(squares);
  return { mean, meanError, variance, varianceError };
}

/** Ranks and the data-averaged posterior (Geweke 2004) of every quantity. */
export function summarise(
  quantities: readonly string[],
  replicates: readonly SbcReplicate[],
  draws: number,
  band: EcdfBand,
): RankSummary[] {
  return quantities.map((quantity, place) => {
    const column = (of: (one: SbcReplicate) => readonly number[]) =>
      replicates.map((one) => of(one)[place] ?? Number.NaN);
    const means = column((one) => one.means);
    const variances = column((one) => one.variances);
    return {
      quantity,
      ...farthest(
        column((one) => one.ranks),
        draws,
        band,
      ),
      averaged: place < UNKNOWNS.length ? averaged(means, variances, draws) : null,
      within: meanOf(variances),
    };
  });
}
