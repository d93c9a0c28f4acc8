import * as z from "zod/mini";
import { once } from "./once";

/** Counts over a twelve-month window that an expression may name. */
export const WINDOW_NAMES = [
  "summits",
  "briefSummits",
  "ministerialChannels",
  "channels",
  "meetings",
  "calls",
  "subMinisterialMeetings",
  "priorYearlyMean",
  "tier1Lasting",
  "tier2Acts",
  "tier2Lasting",
] as const;

/** Look-ups by id: a channel met (1 or 0), an event occurred (1 or 0) in the window; a factor or index now, in shown units. */
export const LOOKUPS = ["met", "event", "factor", "index"] as const;

/** Operators and functions with the number of operands each takes (`max` and `min` take two or more). */
export const OPERATORS = {
  "+": 2,
  "-": 2,
  "*": 2,
  "/": 2,
  negative: 1,
  "<": 2,
  "<=": 2,
  ">": 2,
  ">=": 2,
  "==": 2,
  "!=": 2,
  and: 2,
  or: 2,
  not: 1,
  if: 3,
  min: 2,
  max: 2,
  abs: 1,
} as const;

export type WindowName = (typeof WINDOW_NAMES)[number];
export type Lookup = (typeof LOOKUPS)[number];
export type Operator = keyof typeof OPERATORS;

/**
 * A closed JSON tree: constants, named counts, look-ups by id and a fixed list of operators. It is evaluated by walking,
 * never by generating code. Comparisons and logic give 1 or 0; anything but 0 counts as true; x / 0 gives 0.
 */
export type Expr =
  | { readonly constant: number }
  | { readonly name: WindowName }
  | { readonly of: Lookup; readonly id: string }
  | { readonly apply: Operator; readonly to: readonly Expr[] };

export const MOST_EXPRESSION_NODES = 200;
export const MOST_EXPRESSION_DEPTH = 32;

export const expressionSchema = /* @__PURE__ */ once((): z.ZodMiniType<Expr> => {
  const operators = Object.keys(OPERATORS) as [Operator, ...Operator[]];
  const node: z.ZodMiniType<Expr> = z.union([
    z.strictObject({ constant: z.number() }),
    z.strictObject({ name: z.literal(WINDOW_NAMES) }),
    z.strictObject({ of: z.literal(LOOKUPS), id: z.string().check(z.minLength(1), z.maxLength(100)) }),
    z.strictObject({
      apply: z.literal(operators),
      get to() {
        return z.array(node).check(z.minLength(1), z.maxLength(16));
      },
    }),
  ]);
  return node;
});

/** Every node of a tree, parents before children. */
export function* expressionNodes(expression: Expr): Generator<Expr> {
  yield expression;
  if ("apply" in expression) for (const operand of expression.to) yield* expressionNodes(operand);
}

/** Levels of nesting of a tree; a lone constant has one. */
export function expressionDepth(expression: Expr): number {
  if (!("apply" in expression)) return 1;
  let deepest = 0;
  for (const operand of expression.to) deepest = Math.max(deepest, expressionDepth(operand));
  return deepest + 1;
}
