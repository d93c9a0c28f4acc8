import { checkShapeOnly } from "../contracts/check";
import { type Issue, issue } from "../contracts/errors";
import { type Expr, expressionSchema } from "../contracts/expression";
import { expressionIssues } from "../contracts/expression-issues";

/** Whatever keeps a parsed tree from being evaluated; ids are looked up where a model is known. */
export function treeIssues(tree: Expr, path: Issue["path"]): Issue[] {
  const shape = checkShapeOnly(expressionSchema(), tree).issues;
  if (shape.length > 0) return shape.map((one) => issue({ ...one, path }));
  return expressionIssues(tree, path);
}
