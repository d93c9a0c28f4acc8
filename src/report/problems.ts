import { formatPath, type Issue } from "../contracts/errors";
import { counted, oneLine } from "./format";
import { wrap } from "./layout";
import type { Page } from "./page";

function placeOf({ file, line, column }: Issue): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

function fields(issue: Issue): readonly (readonly [string, string])[] {
  return [
    ["expected", issue.expected],
    ["received", issue.received],
    ["remedy", issue.remedy],
  ];
}

function problem(issue: Issue, { width, paint }: Page): string[] {
  const path = oneLine(formatPath(issue.path)) || "the document";
  const place = placeOf(issue);
  return [
    ...wrap(path, width).map(paint.strong),
    ...(place === "" ? [] : [`  ${paint.quiet(oneLine(place))}`]),
    ...fields(issue).flatMap(([name, text]) => wrap(`${name.padEnd(9)} ${oneLine(text)}`, width, 2, 12)),
  ];
}

/** Every problem of a document: its path, its place in the file, what was expected, what was received and the remedy. */
export function problemLines(name: string, issues: readonly Issue[], page: Page): string[] {
  const head = `${oneLine(name)}: ${counted(issues.length, "problem")}`;
  return [page.paint.warning(head), ...issues.flatMap((one) => ["", ...problem(one, page)])];
}
