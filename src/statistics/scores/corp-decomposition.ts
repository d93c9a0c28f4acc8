import { squared } from "./brier-score";
import { refuse } from "./input-issues";
import { eventIssues } from "./list-issues";
import { groupForecasts, recalibrate } from "./recalibrate";

/** The mean Brier score in its three parts: `score = miscalibration - discrimination + uncertainty`. */
export interface CorpDecomposition {
  /** Mean Brier score. */
  readonly score: number;
  /** MCB: what recalibrating the forecasts would save; 0 is best. */
  readonly miscalibration: number;
  /** DSC: what the recalibrated forecasts are better than a constant; more is better. */
  readonly discrimination: number;
  /** UNC: the score of the constant that would have been best, the share that came about; no forecast changes it. */
  readonly uncertainty: number;
}

/**
 * The mean Brier score of forecasts of events in its parts, by isotonic regression: none of them is ever negative, and no choice
 * of cells enters. With few forecasts the first two are both too large, since the recalibration is fitted to the same outcomes.
 *
 * Source: Dimitriadis, Gneiting and Jordan (2021), Stable reliability diagrams for probabilistic classifiers, PNAS 118(8).
 *
 * @param happened Whether each came about, in the order of the probabilities.
 * @throws OptionsError where the lists differ in length, are empty or hold what is no probability or truth value.
 */
export function corpDecomposition(
  probabilities: readonly number[],
  happened: readonly boolean[],
): CorpDecomposition {
  refuse("There is nothing to decompose", eventIssues(probabilities, happened));
  const count = probabilities.length;
  const groups = recalibrate(groupForecasts(probabilities), happened);
  const share = groups.reduce((sum, { came }) => sum + came, 0) / count;
  /** Mean score where each group is given a probability of its own. */
  const meanOf = (given: (group: (typeof groups)[number]) => number) =>
    groups.reduce((sum, group) => {
      const [missed, met] = [squared(given(group), false), squared(given(group), true)];
      return sum + group.came * met + (group.count - group.came) * missed;
    }, 0) / count;
  const score = meanOf(({ probability }) => probability);
  const recalibrated = meanOf((group) => group.recalibrated);
  const uncertainty = meanOf(() => share);
  return {
    score,
    miscalibration: score - recalibrated,
    discrimination: uncertainty - recalibrated,
    uncertainty,
  };
}
