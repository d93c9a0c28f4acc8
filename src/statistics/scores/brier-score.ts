import { categoryIssues, rangeIssues, refuse, truthIssues } from "./input-issues";

/**
 * Brier score of the probability of an event: the squared distance from what came, 0 (best) to 1.
 *
 * Source: Brier (1950), Verification of forecasts expressed in terms of probability, in the half form now usual.
 *
 * @throws OptionsError where the probability is not in [0, 1] or `happened` is not true or false.
 */
export function brierScore(probability: number, happened: boolean): number;
/**
 * Brier score of the probabilities of categories: the sum of squared distances, 0 (best) to 2, as Brier defined it. With two
 * categories it is twice the score of the event.
 *
 * @param outcome The category that came.
 * @throws OptionsError where the probabilities do not sum to 1 within 1e-9 or the outcome is none of their categories.
 */
export function brierScore(probabilities: Readonly<Record<string, number>>, outcome: string): number;
export function brierScore(
  forecast: number | Readonly<Record<string, number>>,
  outcome: boolean | string,
): number {
  return typeof forecast === "object" ? ofCategories(forecast, outcome) : ofEvent(forecast, outcome);
}

function ofEvent(probability: number, happened: unknown): number {
  refuse("The Brier score has no value", [
    ...rangeIssues(probability, [0, 1], ["probability"]),
    ...truthIssues(happened, ["happened"]),
  ]);
  return squared(probability, happened === true);
}

function ofCategories(probabilities: Readonly<Record<string, number>>, outcome: unknown): number {
  refuse("The Brier score has no value", categoryIssues(probabilities, outcome));
  return Object.entries(probabilities).reduce(
    (sum, [category, probability]) => sum + squared(probability, category === outcome),
    0,
  );
}

/** The squared distance of a probability from 1 where it came, else from 0; nothing is checked. */
export function squared(probability: number, happened: boolean): number {
  const off = probability - (happened ? 1 : 0);
  return off * off;
}
