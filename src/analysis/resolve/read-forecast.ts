import { checkShape } from "../../contracts/check";
import { type Issue, issue, OptionsError } from "../../contracts/errors";
import { type Forecast, forecastSchema } from "../../contracts/forecast";
import { shareIssues } from "../../statistics/scores/input-issues";

/** Parts of a forecast that give a probability for each month. */
export const MONTHLY_PARTS = ["channels", "events", "leaders", "acts"] as const;

type Path = Issue["path"];

/**
 * A forecast from a document that nobody vouches for: its shape, its sums and the lengths of its lists are checked.
 *
 * @throws OptionsError with every problem.
 */
export function readForecast(document: unknown): Forecast {
  const { value, issues } = checkShape(forecastSchema(), document);
  const all = value === undefined ? issues : [...issues, ...soundIssues(value)];
  if (value === undefined || all.length > 0) throw new OptionsError("The forecast cannot be read", all);
  return value;
}

/** What is wrong with a forecast of the right shape. */
function soundIssues(forecast: Forecast): Issue[] {
  const ids = Object.keys(forecast.pathways);
  const stated = [
    ...forecast.timeline.map(({ pathways }, i) => [["timeline", i, "pathways"], pathways] as const),
    ...Object.entries(forecast.rules).map(([name, pathways]) => [["rules", name], pathways] as const),
  ];
  const windows = stated.flatMap(([path, pathways]) => windowIssues(pathways, ids, path));
  const series = MONTHLY_PARTS.flatMap((part) =>
    forecast[part].flatMap(({ months, probabilityIn, probabilityBy }, i) =>
      Object.entries({ probabilityIn, probabilityBy }).flatMap(([name, list]) =>
        lengthIssues(list, months, [part, i, name]),
      ),
    ),
  );
  return [...windows, ...series];
}

/** What is wrong with the probabilities of one window. */
function windowIssues(
  pathways: Readonly<Record<string, number>>,
  ids: readonly string[],
  path: Path,
): Issue[] {
  const own = Object.keys(pathways);
  if (own.length === ids.length && own.every((id) => ids.includes(id)))
    return shareIssues(Object.entries(pathways), path);
  const [expected, received] = [ids.join(", "), own.join(", ")];
  const remedy = "Give the forecast as it was stored.";
  return [issue({ code: "unknown-category", path, expected, received, remedy })];
}

function lengthIssues(list: readonly number[], months: readonly string[], path: Path): Issue[] {
  if (list.length === months.length) return [];
  const [expected, received] = [`${months.length} entries, one a month`, String(list.length)];
  const remedy = "Give the forecast as it was stored.";
  return [issue({ code: "length-mismatch", path, expected, received, remedy })];
}
