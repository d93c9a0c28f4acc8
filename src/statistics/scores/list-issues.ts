import { type Issue, issue } from "../../contracts/errors";
import { show } from "../../contracts/show";
import { rangeIssues, truthIssues } from "./input-issues";

type Path = Issue["path"];

/** Whether something can be read as a list of numbers, typed or not. */
const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** What is wrong with a list that must have entries, each judged by a function. */
export function listIssues(
  list: unknown,
  path: Path,
  entryIssues: (entry: unknown, path: Path) => readonly Issue[],
): Issue[] {
  if (isList(list) && list.length > 0) {
    // Most entries are right, and of those no place is written.
    const isWrong = (entry: unknown) => entryIssues(entry, path).length > 0;
    return Array.from(list).flatMap((entry, index) =>
      isWrong(entry) ? entryIssues(entry, [...path, index]) : [],
    );
  }
  const code = isList(list) ? "too-small" : "invalid-type";
  const remedy = "Give one entry a forecast.";
  return [issue({ code, path, expected: "a list with entries", received: show(list), remedy })];
}

/** What is wrong with lists that are to be equally long. */
export function lengthIssues(list: unknown, path: Path, other: unknown, otherName: string): Issue[] {
  if (!isList(list) || !isList(other) || list.length === other.length) return [];
  const expected = `as many entries as ${otherName}, ${other.length}`;
  const remedy = "Give both one entry for each forecast, in the same order.";
  return [issue({ code: "length-mismatch", path, expected, received: String(list.length), remedy })];
}

/** What is wrong with probabilities of events and whether each came about. */
export function eventIssues(probabilities: unknown, happened: unknown): Issue[] {
  return [
    ...listIssues(probabilities, ["probabilities"], (one, path) => rangeIssues(one, [0, 1], path)),
    ...listIssues(happened, ["happened"], truthIssues),
    ...lengthIssues(happened, ["happened"], probabilities, "probabilities"),
  ];
}

/** What is wrong with a list whose entries are to rise. */
export function risingIssues(list: ArrayLike<number>, path: Path, strictly: boolean): Issue[] {
  const expected = strictly ? "more than the entry before" : "at least the entry before";
  const remedy = "Put the entries in ascending order.";
  return Array.from(list).flatMap((value, index) => {
    const before = index === 0 ? Number.NEGATIVE_INFINITY : (list[index - 1] ?? Number.NaN);
    if (strictly ? value > before : value >= before) return [];
    return [issue({ code: "not-rising", path: [...path, index], expected, received: show(value), remedy })];
  });
}
