import type { Page } from "../page";
import { type Repeatable, reproduceLines } from "../reproduce";
import type { BriefInput } from "./input";

/** The run of a forecast, as a command repeats it. */
export function repeatable(input: BriefInput): Repeatable {
  const { forecast, modelWords, scenario, stoppedShortOf, structures } = input;
  const { provenance, fingerprint } = forecast;
  const file = scenario === undefined ? [] : [scenario.file];
  const words = ["forecast", ...file, ...modelWords, ...(structures === undefined ? [] : ["--structures"])];
  return { ...provenance, words, fingerprint, stoppedShortOf };
}

/** The command that gives the same numbers, and the fingerprint to know them by. */
export function reproduce(input: BriefInput, page: Page): string[] {
  return reproduceLines(repeatable(input), page);
}
