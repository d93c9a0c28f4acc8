import { type Issue, issue } from "./errors";
import {
  type Expr,
  expressionDepth,
  expressionNodes,
  MOST_EXPRESSION_DEPTH,
  MOST_EXPRESSION_NODES,
  OPERATORS,
  type Operator,
} from "./expression";

/** Operators that take two or more values. */
const OPEN_ENDED: readonly Operator[] = ["min", "max"];

function operandIssues(node: Expr, path: Issue["path"]): Issue[] {
  if (!("apply" in node)) return [];
  const asked = OPERATORS[node.apply];
  const fits = OPEN_ENDED.includes(node.apply) ? node.to.length >= asked : node.to.length === asked;
  if (fits) return [];
  const expected = `${asked} operands of ${node.apply}`;
  const received = String(node.to.length);
  return [issue({ code: "wrong-operands", path, expected, received, remedy: "Give it as many." })];
}

/** Whatever keeps a tree of the right shape from being evaluated: its size, then its operands. Ids are looked up elsewhere. */
export function expressionIssues(tree: Expr, path: Issue["path"]): Issue[] {
  const nodes = [...expressionNodes(tree)];
  if (nodes.length <= MOST_EXPRESSION_NODES && expressionDepth(tree) <= MOST_EXPRESSION_DEPTH)
    return nodes.flatMap((node) => operandIssues(node, path));
  const expected = `at most ${MOST_EXPRESSION_NODES} nodes and depth ${MOST_EXPRESSION_DEPTH}`;
  const received = `${nodes.length} nodes`;
  return [issue({ code: "too-large", path, expected, received, remedy: "Simplify the expression." })];
}
