import { type Issue, issue, ScenarioError } from "../contracts/errors";
import type { Expr } from "../contracts/expression";
import { MOST_ENTRIES } from "../contracts/model/fields";
import { MOST_INDICATORS, type WrittenExpression } from "../contracts/scenario/scenario";
import { treeIssues } from "./expression-tree";
import { parseExpression } from "./parse-expression";

type Path = readonly (string | number)[];
type Replace = (written: unknown, path: Path) => unknown;

/** More are not looked at: a document that has them has the wrong shape, and that is said. */
const MOST_EXPRESSIONS = MOST_ENTRIES + MOST_INDICATORS;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function replaceInRule(rule: unknown, replace: Replace): unknown {
  if (!Array.isArray(rule)) return rule;
  return rule.map((entry: unknown, index) =>
    isObject(entry) ? { ...entry, when: replace(entry.when, ["rule", index, "when"]) } : entry,
  );
}

function replaceInIndicators(indicators: unknown, replace: Replace): unknown {
  if (!isObject(indicators)) return indicators;
  const entries = Object.entries(indicators);
  return Object.fromEntries(entries.map(([id, written]) => [id, replace(written, ["indicators", id])]));
}

/** A copy with every expression replaced, of the parts that have the shape of a scenario. */
function replaceExpressions(document: unknown, replace: Replace): unknown {
  if (!isObject(document)) return document;
  const { rule, indicators } = document;
  return {
    ...document,
    ...(rule !== undefined && { rule: replaceInRule(rule, replace) }),
    ...(indicators !== undefined && { indicators: replaceInIndicators(indicators, replace) }),
  };
}

/** The tree of an expression as it was written. Throws ScenarioError. */
function treeOf(written: WrittenExpression): Expr {
  if (typeof written === "string") return parseExpression(written);
  if (typeof written === "object") return written;
  return { constant: Number(written) };
}

function issuesAt(path: Path, error: unknown): Issue[] {
  if (!(error instanceof ScenarioError)) throw error;
  return error.issues.map(({ code, expected, received, remedy }) =>
    issue({ code, path, expected, received, remedy }),
  );
}

const keyOf = (path: Path): string => JSON.stringify(path);

/** Whether the shape of what stands at a path, or of something around it, is wrong. */
function shapeCheck(shape: readonly Issue[]): (path: Path) => boolean {
  const depth = ([section]: Path) => (section === "rule" ? 3 : 2);
  const wrong = new Set(shape.map(({ path }) => keyOf(path.slice(0, depth(path)))));
  return (path) => [0, 1, 2, 3].some((length) => wrong.has(keyOf(path.slice(0, length))));
}

/** A document with its expressions parsed, and what is wrong with those whose shape is right. */
export interface ParsedExpressions {
  readonly document: unknown;
  readonly issues: readonly Issue[];
}

/** Parses the expressions of a document whose shape was checked; `shape` is what was found. */
export function parseExpressions(document: unknown, shape: readonly Issue[]): ParsedExpressions {
  const isWrong = shapeCheck(shape);
  const issues: Issue[] = [];
  let count = 0;
  const replace: Replace = (written, path) => {
    count += 1;
    if (count > MOST_EXPRESSIONS || isWrong(path)) return written;
    try {
      const tree = treeOf(written as WrittenExpression);
      issues.push(...treeIssues(tree, path));
      return tree;
    } catch (error) {
      issues.push(...issuesAt(path, error));
      return written;
    }
  };
  return { document: replaceExpressions(document, replace), issues };
}
