import { betaQuantile } from "../../numeric/beta-quantile";
import { levelIssues, refuse, wholeIssues } from "./input-issues";
import { eventIssues } from "./list-issues";

export interface CalibrationOptions {
  /** Cells of equal width from 0 to 1; 10 where absent. */
  readonly bins?: number;
  /** Of the intervals; 0.9 where absent. */
  readonly level?: number;
}

/** What came of forecasts of about the same probability. */
export interface CalibrationBin {
  /** The cell: from included, to excluded but for 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of the forecasts in the cell. */
  readonly meanProbability: number;
  /** Share of them that came about. */
  readonly share: number;
  /** Credible interval of the share under Jeffreys' prior, from count and share alone: it takes outcomes for independent. */
  readonly interval: readonly [low: number, high: number];
}

const MOST_BINS = 1000;

/**
 * Calibration in cells: how often came what was given 10 to 20 per cent, and so on. Cells without a forecast are left out. Where
 * forecasts overlap in time, the intervals are too narrow; {@link corpCurve} needs no cells.
 *
 * Source: Murphy and Winkler (1977); intervals: Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion.
 *
 * @param happened Whether each came about, in the order of the probabilities.
 * @throws OptionsError where the lists differ in length, are empty or hold what is no probability or truth value.
 */
export function calibrationCurve(
  probabilities: readonly number[],
  happened: readonly boolean[],
  { bins = 10, level = 0.9 }: CalibrationOptions = {},
): CalibrationBin[] {
  refuse("There is no calibration curve", [
    ...eventIssues(probabilities, happened),
    ...wholeIssues(bins, [1, MOST_BINS], ["bins"]),
    ...levelIssues(level, ["level"]),
  ]);
  const cells = Array.from({ length: bins }, () => ({ count: 0, sum: 0, came: 0 }));
  probabilities.forEach((probability, i) => {
    const cell = cells[Math.min(bins - 1, Math.floor(probability * bins))];
    if (cell === undefined) return;
    cell.count += 1;
    cell.sum += probability;
    if (happened[i] === true) cell.came += 1;
  });
  return cells.flatMap(({ count, sum, came }, i) => {
    if (count === 0) return [];
    const interval = shareInterval(came, count, level);
    const cell = { from: i / bins, to: (i + 1) / bins };
    return [{ ...cell, count, meanProbability: sum / count, share: came / count, interval }];
  });
}

/** Jeffreys' interval of a share: it reaches 0 where nothing came and 1 where all did, as Brown and others advise. */
export function shareInterval(came: number, count: number, level: number): readonly [number, number] {
  const tail = (1 - level) / 2;
  const [alpha, beta] = [came + 0.5, count - came + 0.5];
  const low = came === 0 ? 0 : betaQuantile(tail, alpha, beta);
  const high = came === count ? 1 : betaQuantile(1 - tail, alpha, beta);
  return [low, high];
}
