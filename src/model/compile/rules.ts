import { type Expr, WINDOW_NAMES } from "../../contracts/expression";
import { CODE } from "../../kernel/expression";
import { type Context, flatten, type Places, place } from "./context";

/** Appends the postfix form of a tree: operands first, then the operation; an n-ary minimum folds from the left. */
export function emit(expression: Expr, at: Places, codes: number[], constants: number[]): void {
  if ("constant" in expression) {
    constants.push(expression.constant);
    codes.push(CODE.constant, constants.length - 1);
  } else if ("name" in expression) {
    codes.push(CODE.name, WINDOW_NAMES.indexOf(expression.name));
  } else if ("of" in expression) {
    const maps = { met: at.channel, event: at.event, factor: at.factor, index: at.index };
    codes.push(CODE[expression.of], place(maps[expression.of], expression.id));
  } else {
    const folds = expression.apply === "min" || expression.apply === "max";
    expression.to.forEach((operand, index) => {
      emit(operand, at, codes, constants);
      if (folds && index > 0) codes.push(CODE[expression.apply], 0);
    });
    if (!folds) codes.push(CODE[expression.apply], 0);
  }
}

/** Names of the published rules, `base` first. */
export function ruleNames(rules: Readonly<Record<string, unknown>>): string[] {
  return ["base", ...Object.keys(rules).filter((name) => name !== "base")];
}

/** The pathway rule in all its variants, and the division of a pathway, as programs of a stack machine. */
export function compileRules(context: Context): void {
  const { spec, ints, reals, at } = context;
  const rules = ruleNames(spec.rules).map((name) => spec.rules[name] ?? []);
  const split = spec.pathways.findIndex((pathway) => pathway.split !== undefined);
  const entries = rules.flat();
  const trees = entries.map((entry) => entry.when);
  const division = spec.pathways[split]?.split;
  if (division !== undefined) trees.push(division.when);
  const constants: number[] = [];
  const programs = trees.map((tree) => {
    const codes: number[] = [];
    emit(tree, at, codes, constants);
    return codes;
  });
  const code = flatten(programs);
  ints.ruleStart = flatten(rules.map((rule) => rule.map(() => 0))).start;
  ints.rulePathway = entries.map((entry) => place(at.pathway, entry.pathway));
  ints.ruleCode = code.item;
  ints.ruleCodeStart = code.start.map((start) => start / 2);
  reals.ruleConstant = constants;
  ints.anyPathway = [spec.pathways.findIndex((pathway) => pathway.anyByHorizon === true)];
  ints.splitPathway = [split];
  ints.splitEntry = [division === undefined ? -1 : entries.length];
}
