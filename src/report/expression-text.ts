import { type Expr, expressionNodes, type Operator, type WindowName } from "../contracts/expression";
import { significant } from "./format";

const NAMES: Readonly<Record<WindowName, string>> = {
  summits: "summits",
  briefSummits: "brief summits",
  ministerialChannels: "ministerial channels",
  channels: "channels",
  meetings: "meetings",
  calls: "calls",
  subMinisterialMeetings: "meetings below ministers",
  priorYearlyMean: "their prior 5-year mean",
  tier1Lasting: "lasting tier-1 acts",
  tier2Acts: "tier-2 acts",
  tier2Lasting: "lasting tier-2 acts",
};

/** Binding strength of what is written between operands; anything else is written as a function. */
const INFIX: Partial<Record<Operator, number>> = {
  or: 1,
  and: 2,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "==": 3,
  "!=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
};

const COMPARISON = 3;
const PREFIX = 6;

const bracketed = (inner: string, strength: number, outer: number): string =>
  strength < outer ? `(${inner})` : inner;

/** Writes expressions with their counts named in one way. */
function writer(nameOf: (name: WindowName) => string): (expression: Expr) => string {
  function infix(operator: Operator, strength: number, operands: readonly Expr[], outer: number): string {
    // The first operand may bind as weakly as the whole (a - b - c), what follows may not; comparisons never chain.
    const least = (index: number) => (index === 0 && strength !== COMPARISON ? strength : strength + 1);
    const inner = operands.map((operand, index) => text(operand, least(index))).join(` ${operator} `);
    return bracketed(inner, strength, outer);
  }

  function applied(operator: Operator, operands: readonly Expr[], outer: number): string {
    const strength = INFIX[operator];
    const [first, second, third] = operands;
    if (strength !== undefined) return infix(operator, strength, operands, outer);
    if (operator === "not") return `not ${text(first, PREFIX)}`;
    if (operator === "negative") return `-${text(first, PREFIX)}`;
    if (operator === "if")
      return bracketed(`${text(first, 1)} ? ${text(second, 1)} : ${text(third, 0)}`, 0, outer);
    return `${operator}(${operands.map((operand) => text(operand, 0)).join(", ")})`;
  }

  function text(expression: Expr | undefined, outer: number): string {
    if (expression === undefined) return "";
    if ("constant" in expression) return significant(expression.constant, 6);
    if ("name" in expression) return nameOf(expression.name);
    if ("of" in expression) return `${expression.of}("${expression.id}")`;
    return applied(expression.apply, expression.to, outer);
  }

  return (expression) => text(expression, 0);
}

/** A count of the window in words. */
export function countName(name: WindowName): string {
  return NAMES[name];
}

/** The counts that expressions read, in the order in which they first name them. */
export function countsRead(expressions: readonly Expr[]): WindowName[] {
  const nodes = expressions.flatMap((expression) => [...expressionNodes(expression)]);
  return [...new Set(nodes.flatMap((node) => ("name" in node ? [node.name] : [])))];
}

/** An expression as a person would write it, its counts in words. */
export function expressionText(expression: Expr): string {
  return writer((name) => NAMES[name])(expression);
}

/** An expression in the syntax that scenarios are written in. */
export function expressionSyntax(expression: Expr): string {
  return writer((name) => name)(expression);
}

/** Whether an expression holds always, as the last entry of a rule does. */
export function isAlways(expression: Expr): boolean {
  return "constant" in expression && expression.constant !== 0;
}

/** What must hold together: the parts of a conjunction, as text. */
export function conjuncts(expression: Expr): string[] {
  if (!("apply" in expression) || expression.apply !== "and") return [expressionText(expression)];
  return expression.to.flatMap(conjuncts);
}
