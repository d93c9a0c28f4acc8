import { expressionsOf } from "../model/from-evidence/expressions";
import { framework } from "../model/from-evidence/framework";
import { parseExpression } from "../scenario/parse-expression";
import { writeJson } from "./write";

/** Parses every expression of the framework into its tree. */
export function generateRules(outFile: string): void {
  const entries = expressionsOf(framework()).map((text) => [text, parseExpression(text)] as const);
  writeJson(outFile, Object.fromEntries(entries));
}
