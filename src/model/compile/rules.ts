import { type Expr, WINDOW_NAMES } from "../../contracts/expression";
import type { ModelSpec } from "../../contracts/model-spec";
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

/** The rule that the headline goes by. */
export function headlineRule(spec: ModelSpec): string {
  return spec.rule ?? "base";
}

/** Names of the rules, that of the headline first. */
export function ruleNames(spec: ModelSpec): string[] {
  const headline = headlineRule(spec);
  return [headline, ...Object.keys(spec.rules).filter((name) => name !== headline)];
}

/** The pathway rule in all its variants, the division of a pathway and the indicators, as programs of a stack machine. */
export function compileRules(context: Context): void {
  const { spec, ints, reals, at } = context;
  const rules = ruleNames(spec).map((name) => spec.rules[name] ?? []);
  const split = spec.pathways.findIndex((pathway) => pathway.split !== undefined);
  const entries = rules.flat();
  const trees = entries.map((entry) => entry.when);
  const division = spec.pathways[split]?.split;
  if (division !== undefined) trees.push(division.when);
  ints.indicatorEntry = [trees.length];
  trees.push(...Object.values(spec.indicators ?? {}));
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
