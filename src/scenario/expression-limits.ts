import { type Issue, issue } from "../contracts/errors";
import { MOST_EXPRESSION_DEPTH, MOST_EXPRESSION_NODES } from "../contracts/expression";

export const MOST_CHARACTERS = 2000;

const TOKEN = /[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|"[^"]*"|'[^']*'|[<>=!]=|\S/g;

function tooMuch(what: string, most: number, received: number): Issue {
  return issue({
    code: "too-large",
    path: [],
    expected: `at most ${most} ${what}`,
    received: String(received),
    remedy: "Split the expression or simplify it.",
  });
}

/** Nesting of brackets, and of prefix operators, each of which makes a parser recurse. */
function nesting(tokens: readonly string[]): number {
  let depth = 0;
  let deepest = 0;
  let prefixes = 0;
  for (const token of tokens) {
    prefixes = token === "not" || token === "-" || token === "+" ? prefixes + 1 : 0;
    if (token === "(" || token === "[" || token === "{") depth += 1;
    if (token === ")" || token === "]" || token === "}") depth -= 1;
    deepest = Math.max(deepest, depth + prefixes);
  }
  return deepest;
}

/** Bounds on the text of an expression, checked before a parser sees it. */
export function expressionLimitIssues(text: string): Issue[] {
  if (text.length > MOST_CHARACTERS) return [tooMuch("characters", MOST_CHARACTERS, text.length)];
  const tokens = text.match(TOKEN) ?? [];
  const issues: Issue[] = [];
  if (tokens.length > MOST_EXPRESSION_NODES)
    issues.push(tooMuch("tokens", MOST_EXPRESSION_NODES, tokens.length));
  const depth = nesting(tokens);
  if (depth > MOST_EXPRESSION_DEPTH) issues.push(tooMuch("levels of nesting", MOST_EXPRESSION_DEPTH, depth));
  return issues;
}
