import { type Issue, issue, OptionsError } from "../../contracts/errors";
import { suggestion } from "../../contracts/nearest";
import { show } from "../../contracts/show";

type Path = Issue["path"];

/** Farthest a sum of probabilities or weights may be from 1: room for rounding, not for a missing category. */
export const SUM_TOLERANCE = 1e-9;

/** @throws OptionsError where there are issues. */
export function refuse(what: string, issues: readonly Issue[]): void {
  if (issues.length > 0) throw new OptionsError(what, issues);
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** What is wrong with something that is to be a finite number. */
export function numberIssues(value: unknown, path: Path): Issue[] {
  if (isNumber(value)) return [];
  const expected = "a finite number";
  const remedy = "Leave out what is not known; nothing is filled in.";
  return [issue({ code: "not-finite", path, expected, received: show(value), remedy })];
}

/** What is wrong with a number that is to lie in [low, high]. */
export function rangeIssues(value: unknown, [low, high]: readonly [number, number], path: Path): Issue[] {
  if (isNumber(value) && value >= low && value <= high) return [];
  const expected = `a number from ${low} to ${high}`;
  const remedy = "Give a number in the range; nothing is cut to it.";
  return [issue({ code: "out-of-range", path, expected, received: show(value), remedy })];
}

/** What is wrong with a share strictly between 0 and 1, such as the level of an interval. */
export function levelIssues(value: unknown, path: Path): Issue[] {
  if (isNumber(value) && value > 0 && value < 1) return [];
  const expected = "a number above 0 and below 1";
  return [
    issue({
      code: "out-of-range",
      path,
      expected,
      received: show(value),
      remedy: "Write 0.9 for 90 per cent.",
    }),
  ];
}

/** What is wrong with a whole number that is to lie in [low, high]. */
export function wholeIssues(value: unknown, [low, high]: readonly [number, number], path: Path): Issue[] {
  if (Number.isInteger(value) && rangeIssues(value, [low, high], path).length === 0) return [];
  const expected = high === Number.POSITIVE_INFINITY ? `at least ${low}` : `from ${low} to ${high}`;
  const remedy = "Give a whole number in the range.";
  return [
    issue({
      code: "out-of-range",
      path,
      expected: `a whole number, ${expected}`,
      received: show(value),
      remedy,
    }),
  ];
}

/** What is wrong with something that is to be true or false. */
export function truthIssues(value: unknown, path: Path): Issue[] {
  if (typeof value === "boolean") return [];
  const remedy = "Say whether it happened.";
  return [issue({ code: "invalid-type", path, expected: "true or false", received: show(value), remedy })];
}

/** What is wrong with shares that are to sum to 1, each of them in [0, 1]. */
export function shareIssues(
  shares: readonly (readonly [key: string | number, value: unknown])[],
  path: Path,
): Issue[] {
  const single = shares.flatMap(([key, value]) => rangeIssues(value, [0, 1], [...path, key]));
  if (single.length > 0) return single;
  const sum = shares.reduce((total, [, value]) => total + Number(value), 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return [];
  const expected = `a sum of 1 within ${SUM_TOLERANCE}`;
  const remedy = "Give every category its share, and divide by the sum if they were rounded.";
  return [issue({ code: "wrong-sum", path, expected, received: String(sum), remedy })];
}

/** What is wrong with the probabilities of categories by name, or with the name of the one that came. */
export function categoryIssues(probabilities: unknown, outcome: unknown): Issue[] {
  const path = ["probabilities"];
  if (typeof probabilities !== "object" || probabilities === null || Array.isArray(probabilities)) {
    const remedy = 'Write { "a": 0.3, "b": 0.7 }.';
    const expected = "probabilities by category";
    return [issue({ code: "invalid-type", path, expected, received: show(probabilities), remedy })];
  }
  return [
    ...shareIssues(Object.entries(probabilities), path),
    ...nameIssues(outcome, Object.keys(probabilities), ["outcome"]),
  ];
}

/** What is wrong with a name that is to be one of those that are known. */
export function nameIssues(name: unknown, known: readonly string[], path: Path): Issue[] {
  if (typeof name === "string" && known.includes(name)) return [];
  const remedy = suggestion(typeof name === "string" ? name : "", known);
  return [
    issue({
      code: "unknown-category",
      path,
      expected: "a category of the forecast",
      received: show(name),
      remedy,
    }),
  ];
}
