import { type Issue, issue, ScenarioError } from "../contracts/errors";
import type { NamedScenarios } from "./alternatives";

/** Issues under the names of alternatives, at their places in the files they are about; others as they are. */
function placed(issues: readonly Issue[], scenarios: NamedScenarios): Issue[] {
  const within = (one: Issue) => issue({ ...one, path: one.path.slice(1) });
  const named = [...scenarios].flatMap(([name, { locate }]) =>
    locate(issues.filter(({ path }) => path[0] === name).map(within)),
  );
  return [...named, ...issues.filter(({ path }) => !scenarios.has(String(path[0])))];
}

/** What a comparison says against its scenarios, with file, line and column. */
export function inTheirFiles(error: unknown, scenarios: NamedScenarios): unknown {
  if (!(error instanceof ScenarioError)) return error;
  return new ScenarioError("The scenarios cannot be compared", placed(error.issues, scenarios));
}
