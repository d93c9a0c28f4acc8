import { type Issue, issue } from "../../contracts/errors";
import { categoryIssues, rangeIssues, refuse, shareIssues } from "./input-issues";
import { lengthIssues, listIssues } from "./list-issues";

/**
 * The mixture of forecasts of the same categories: the weighted mean of their probabilities (a linear pool).
 *
 * Source: Stone (1961), The opinion pool.
 *
 * @param forecasts Probabilities by category, each summing to 1.
 * @param weights One a forecast, from 0 to 1, summing to 1.
 * @throws OptionsError where weights or probabilities do not sum to 1 within 1e-9, categories differ or numbers do.
 */
export function mixForecasts<C extends string>(
  forecasts: readonly Readonly<Record<C, number>>[],
  weights: readonly number[],
): Record<C, number> {
  refuse("The forecasts cannot be mixed", [
    ...listIssues(forecasts, ["forecasts"], (one, path) => sameCategories(one, forecasts[0], path)),
    ...listIssues(weights, ["weights"], (one, path) => rangeIssues(one, [0, 1], path)),
    ...lengthIssues(weights, ["weights"], forecasts, "forecasts"),
  ]);
  refuse("The forecasts cannot be mixed", shareIssues([...weights.entries()], ["weights"]));
  const categories = Object.keys(forecasts[0] ?? {}) as C[];
  const mixed = categories.map((category) => [
    category,
    forecasts.reduce((sum, forecast, i) => sum + (weights[i] ?? 0) * forecast[category], 0),
  ]);
  return Object.fromEntries(mixed) as Record<C, number>;
}

function sameCategories(one: unknown, first: unknown, path: Issue["path"]): Issue[] {
  const own = Object.keys(Object(one));
  const issues = categoryIssues(one, own[0]).map(({ message: _, ...parts }) =>
    issue({ ...parts, path: [...path, ...parts.path.slice(1)] }),
  );
  const known = Object.keys(Object(first));
  if (own.length === known.length && own.every((name) => known.includes(name))) return issues;
  const [expected, received] = [known.join(", "), own.join(", ")];
  const remedy = "Give every forecast the same categories, 0 where it excludes one.";
  return [...issues, issue({ code: "unknown-category", path, expected, received, remedy })];
}
