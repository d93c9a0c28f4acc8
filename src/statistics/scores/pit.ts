import { categoryIssues, numberIssues, refuse } from "./input-issues";
import { listIssues } from "./list-issues";
import { orderIssues } from "./ranked-probability-score";
import { type Uniforms, uniformOf } from "./uniforms";

/**
 * Probability integral transform of an ensemble: the place of what was observed among its members, in (0, 1). Where forecasts are
 * calibrated, the randomised values are uniform: observed and members are then exchangeable, and ties are broken by lot.
 *
 * Source: Czado, Gneiting and Held (2009), Predictive model assessment for count data; ranks as Hamill (2001).
 *
 * @param stream Breaks ties by lot; without it the middle is taken, which has the right mean and too little spread.
 * @throws OptionsError where a value is not finite or there is none.
 */
export function pit(ensemble: ArrayLike<number>, observed: number, stream?: Uniforms): number {
  refuse("The PIT has no value", [
    ...listIssues(ensemble, ["ensemble"], numberIssues),
    ...numberIssues(observed, ["observed"]),
  ]);
  let [below, equal] = [0, 0];
  for (let i = 0; i < ensemble.length; i++) {
    const value = ensemble[i] ?? 0;
    if (value < observed) below += 1;
    else if (value === observed) equal += 1;
  }
  return (below + (equal + 1) * within(stream)) / (ensemble.length + 1);
}

/**
 * Probability integral transform of ordered categories: what lies below the one that came, and a part of its own probability.
 *
 * Source: Czado, Gneiting and Held (2009).
 *
 * @param order Every category once, from one end of the scale to the other.
 * @param stream Draws the part; without it half is taken, the mid-PIT, which has the right mean and too little spread.
 * @throws OptionsError where the probabilities do not sum to 1 within 1e-9, the outcome is none of their categories, or the
 * order does not name each of them once.
 */
export function pitOfCategories(
  probabilities: Readonly<Record<string, number>>,
  outcome: string,
  order: readonly string[],
  stream?: Uniforms,
): number {
  refuse("The PIT has no value", [
    ...categoryIssues(probabilities, outcome),
    ...orderIssues(order, probabilities),
  ]);
  const before = order.slice(0, order.indexOf(outcome));
  const below = before.reduce((sum, category) => sum + (probabilities[category] ?? 0), 0);
  return below + (probabilities[outcome] ?? 0) * within(stream);
}

const within = (stream: Uniforms | undefined): number => (stream === undefined ? 0.5 : uniformOf(stream));
