import { type Issue, ScenarioError } from "../../src/contracts/errors";
import type { Scenario } from "../../src/contracts/scenario/scenario";
import { parseScenario } from "../../src/scenario/parse-scenario";
import type { ParseScenarioOptions } from "../../src/scenario/read-scenario";

/** What came of a text: a scenario or issues. Any other error is thrown on. */
export type Outcome =
  | { readonly scenario: Scenario; readonly issues?: never }
  | { readonly scenario?: never; readonly issues: readonly Issue[] };

export function outcomeOf(text: string, options?: ParseScenarioOptions): Outcome {
  try {
    return { scenario: parseScenario(text, options) };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { issues: error.issues };
  }
}

/** The issues of a text that must not be accepted. */
export function issuesOf(text: string, options?: ParseScenarioOptions): readonly Issue[] {
  const { issues } = outcomeOf(text, options);
  if (issues === undefined) throw new Error(`accepted: ${text.slice(0, 200)}`);
  return issues;
}

/** `line:column code path` of every issue. */
export function placesOf(text: string, options?: ParseScenarioOptions): string[] {
  return issuesOf(text, options).map(({ line, column, code, path }) =>
    `${line}:${column} ${code} ${path.join(".")}`.trimEnd(),
  );
}
