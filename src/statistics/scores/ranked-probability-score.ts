import { type Issue, issue } from "../../contracts/errors";
import { show } from "../../contracts/show";
import { categoryIssues, nameIssues, refuse } from "./input-issues";

/**
 * Ranked probability score of ordered categories: the sum of squared distances between the cumulative probabilities and those of
 * what came; 0 (best) to the number of categories less 1. Being off by two categories costs more than by one.
 *
 * Source: Epstein (1969), A scoring system for probability forecasts of ranked categories, in the form of Murphy (1971).
 *
 * @param outcome The category that came.
 * @param order Every category once, from one end of the scale to the other.
 * @throws OptionsError where the probabilities do not sum to 1 within 1e-9, the outcome is none of their categories, or the
 * order does not name each of them once.
 */
export function rankedProbabilityScore(
  probabilities: Readonly<Record<string, number>>,
  outcome: string,
  order: readonly string[],
): number {
  refuse("The ranked probability score has no value", [
    ...categoryIssues(probabilities, outcome),
    ...orderIssues(order, probabilities),
  ]);
  let [cumulative, came, sum] = [0, 0, 0];
  for (const category of order.slice(0, -1)) {
    cumulative += probabilities[category] ?? 0;
    if (category === outcome) came = 1;
    sum += (cumulative - came) * (cumulative - came);
  }
  return sum;
}

/**
 * {@link rankedProbabilityScore} divided by the number of categories less 1: from 0 to 1 whatever their number, and the Brier score
 * of the event where there are two.
 *
 * @throws OptionsError as that does, and where there are fewer than two categories.
 */
export function normalisedRankedProbabilityScore(
  probabilities: Readonly<Record<string, number>>,
  outcome: string,
  order: readonly string[],
): number {
  const score = rankedProbabilityScore(probabilities, outcome, order);
  if (order.length > 1) return score / (order.length - 1);
  const remedy = "One category is certain: there is nothing to score.";
  const [code, received] = ["too-small", show(order)];
  refuse("The ranked probability score has no value", [
    issue({ code, path: ["order"], expected: "two categories or more", received, remedy }),
  ]);
  return Number.NaN;
}

/** What is wrong with an order that is to name each category once. */
export function orderIssues(order: unknown, probabilities: object): Issue[] {
  const known = Object.keys(probabilities ?? {});
  if (!Array.isArray(order)) {
    const remedy = "List the categories from one end of the scale to the other.";
    return [
      issue({ code: "invalid-type", path: ["order"], expected: "a list", received: show(order), remedy }),
    ];
  }
  const strangers = order.flatMap((name, index) => nameIssues(name, known, ["order", index]));
  const wrong = known.filter((name) => order.filter((other) => other === name).length !== 1);
  const counted = wrong.map((name) => {
    const received = `${order.filter((other) => other === name).length} times`;
    const remedy = "Name every category once.";
    return issue({ code: "wrong-order", path: ["order"], expected: `${show(name)} once`, received, remedy });
  });
  return [...strangers, ...counted];
}
