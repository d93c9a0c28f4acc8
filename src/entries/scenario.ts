export { ScenarioError } from "../contracts/errors";
export type { Expr } from "../contracts/expression";
export { nearestCorrelation } from "../scenario/nearest-correlation";
export { parseExpression } from "../scenario/parse-expression";
