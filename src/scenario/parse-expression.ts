import { type MathNode, parse } from "mathjs/number";
import { type Issue, issue, ScenarioError } from "../contracts/errors";
import {
  type Expr,
  expressionDepth,
  LOOKUPS,
  type Lookup,
  MOST_EXPRESSION_DEPTH,
  OPERATORS,
  type Operator,
  WINDOW_NAMES,
  type WindowName,
} from "../contracts/expression";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { expressionLimitIssues } from "./expression-limits";
import { slipIn } from "./expression-slips";

/** Functions an expression may call with values; look-ups are called with an id instead. */
const FUNCTIONS: readonly Operator[] = ["min", "max", "abs"];

const RELATIONS: Readonly<Record<string, Operator>> = {
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
  equal: "==",
  unequal: "!=",
};

const ZERO: Expr = { constant: 0 };

type Report = (code: string, expected: string, received: string, remedy: string) => Expr;

/** The parts of mathjs's nodes that this reads; anything else is refused. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly op?: string;
  /** A product that no sign stands for, as in `2 summits`. */
  readonly implicit?: boolean;
  readonly fn?: Node | string;
  readonly args?: readonly Node[];
  readonly params?: readonly Node[];
  readonly conditionals?: readonly string[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
}

function fromConstant({ value }: Node, report: Report): Expr {
  if (typeof value === "boolean") return { constant: value ? 1 : 0 };
  if (typeof value === "number" && Number.isFinite(value)) return { constant: value };
  return report(
    "not-allowed",
    "a finite number",
    show(value),
    'Quoted text is only for ids, as in met("leaders-summit").',
  );
}

function fromSymbol({ name = "" }: Node, report: Report): Expr {
  if ((WINDOW_NAMES as readonly string[]).includes(name)) return { name: name as WindowName };
  return report("unknown-name", "the name of a count", show(name), suggestion(name, WINDOW_NAMES));
}

function fromOperator({ op = "", args = [], implicit = false }: Node, report: Report): Expr {
  if (implicit)
    return report("not-allowed", "an operator between two values", "none", "Write * for a product, or and.");
  const operator = op === "-" && args.length === 1 ? "negative" : op;
  if (op === "+" && args.length === 1 && args[0] !== undefined) return convert(args[0], report);
  if (!Object.hasOwn(OPERATORS, operator) || OPERATORS[operator as Operator] !== args.length) {
    return report(
      "not-allowed",
      "an operator of the list",
      show(op),
      `Allowed: ${Object.keys(OPERATORS).join(" ")}.`,
    );
  }
  return { apply: operator as Operator, to: args.map((arg) => convert(arg, report)) };
}

function fromCall({ fn, args = [] }: Node, report: Report): Expr {
  const name = typeof fn === "object" && fn.type === "SymbolNode" ? (fn.name ?? "") : "";
  if ((LOOKUPS as readonly string[]).includes(name)) {
    const [argument] = args;
    if (args.length === 1 && typeof argument?.value === "string")
      return { of: name as Lookup, id: argument.value };
    return report("not-allowed", `${name}("id")`, `${args.length} arguments`, "Give one id in quotes.");
  }
  const operator = FUNCTIONS.find((candidate) => candidate === name);
  if (operator === undefined) {
    return report(
      "not-allowed",
      "a function of the list",
      show(name),
      suggestion(name, [...FUNCTIONS, ...LOOKUPS]),
    );
  }
  const fits = operator === "abs" ? args.length === 1 : args.length >= 2;
  if (!fits)
    return report(
      "not-allowed",
      `${OPERATORS[operator]} values`,
      `${args.length}`,
      `Give ${operator} its values.`,
    );
  return { apply: operator, to: args.map((arg) => convert(arg, report)) };
}

/** A chain such as 1 <= x < 3 is the conjunction of its links. */
function fromRelation({ conditionals = [], params = [] }: Node, report: Report): Expr {
  const values = params.map((param) => convert(param, report));
  const links = conditionals.map((name, index): Expr => {
    const operator = RELATIONS[name] ?? "==";
    return { apply: operator, to: [values[index] ?? ZERO, values[index + 1] ?? ZERO] };
  });
  return links.reduce((left, right) => ({ apply: "and", to: [left, right] }));
}

function convert(node: Node, report: Report): Expr {
  switch (node.type) {
    case "ConstantNode":
      return fromConstant(node, report);
    case "SymbolNode":
      return fromSymbol(node, report);
    case "OperatorNode":
      return fromOperator(node, report);
    case "FunctionNode":
      return fromCall(node, report);
    case "RelationalNode":
      return fromRelation(node, report);
    case "ParenthesisNode":
      return node.content === undefined ? ZERO : convert(node.content, report);
    case "ConditionalNode": {
      const parts = [node.condition, node.trueExpr, node.falseExpr];
      return { apply: "if", to: parts.map((part) => (part === undefined ? ZERO : convert(part, report))) };
    }
    default: {
      const what = node.type.replace(/Node$/, "").toLowerCase();
      const remedy =
        "Use numbers, names of counts, comparisons, and, or, not, + - * /, min, max, abs and look-ups.";
      return report("not-allowed", "an expression of the closed list", `a construct of kind ${what}`, remedy);
    }
  }
}

/** Parses without evaluating. */
function parseNode(text: string): Node | Issue {
  try {
    return parse(text) as MathNode as unknown as Node;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const column = /char (\d+)/.exec(reason)?.[1];
    const parts = issue({
      code: "syntax",
      path: [],
      expected: "an expression",
      received: reason,
      remedy: "Correct it there.",
    });
    return column === undefined ? parts : { ...parts, line: 1, column: Number(column) };
  }
}

/**
 * Turns the text of an expression, in mathjs syntax over a closed list of names and functions, into a closed tree.
 * Nothing is evaluated and no code is generated.
 *
 * @example parseExpression('summits >= 1 and met("foreign-ministers")')
 * @throws ScenarioError listing every problem: limits (2,000 characters, 200 tokens, depth 32), syntax, what is not allowed.
 */
export function parseExpression(text: string): Expr {
  const limits = expressionLimitIssues(text);
  if (limits.length > 0) throw new ScenarioError("The expression is too large", limits);
  const node = slipIn(text) ?? parseNode(text);
  if ("code" in node) throw new ScenarioError("The expression cannot be read", [node]);
  const issues: Issue[] = [];
  const tree = convert(node, (code, expected, received, remedy) => {
    issues.push(issue({ code, path: [], expected, received, remedy, subject: "the expression" }));
    return ZERO;
  });
  if (issues.length > 0) throw new ScenarioError("The expression is not allowed", issues);
  if (expressionDepth(tree) > MOST_EXPRESSION_DEPTH) {
    const parts = {
      code: "too-large",
      path: [],
      received: String(expressionDepth(tree)),
      remedy: "Add brackets to balance it.",
    };
    throw new ScenarioError("The expression is too deep", [
      issue({ ...parts, expected: `depth at most ${MOST_EXPRESSION_DEPTH}` }),
    ]);
  }
  return tree;
}
