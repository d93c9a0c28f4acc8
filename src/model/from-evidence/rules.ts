import type { Expr } from "../../contracts/expression";
import type { ModelSpec, PathwaySpec } from "../../contracts/model-spec";
import rules from "../../generated/rules.json";
import type { Framework } from "./framework";

/** Every expression of the framework as a tree, by its text: parsed once, when the library is built. */
const trees = (): Readonly<Record<string, Expr>> => rules as unknown as Readonly<Record<string, Expr>>;

function treeOf(text: string): Expr {
  const tree = trees()[text];
  if (tree === undefined)
    throw new RangeError(`the expression "${text}" was not parsed when the library was built`);
  return tree;
}

export function ruleTrees(frame: Framework): ModelSpec["rules"] {
  return Object.fromEntries(
    Object.entries(frame.rules).map(([name, rule]) => [
      name,
      rule.map(({ pathway, when }) => ({ pathway, when: treeOf(when) })),
    ]),
  );
}

export function pathways(frame: Framework): PathwaySpec[] {
  return frame.pathways.map(({ split, ...pathway }) =>
    split === undefined ? pathway : { ...pathway, split: { ...split, when: treeOf(split.when) } },
  );
}
