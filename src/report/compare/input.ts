import type { ComparedAlternative, Comparison } from "../../contracts/analysis/comparison";
import type { Intervention } from "../../contracts/scenario/interventions";
import type { AnalysisInput } from "../analysis/input";

/** What the page of a comparison is written from. */
export interface CompareInput extends AnalysisInput {
  readonly comparison: Comparison;
  /** What is known of each alternative beyond its name, by name. */
  readonly about: Readonly<Record<string, About | undefined>>;
  /** Leave out everything but a line for each alternative. */
  readonly summaryOnly?: boolean;
}

/** An alternative as it was written. */
export interface About {
  readonly title: string;
  readonly interventions: readonly Intervention[];
}

/** One alternative with all that a part of its page needs. */
export interface Side {
  readonly name: string;
  readonly about: About | undefined;
  readonly alternative: ComparedAlternative;
  readonly input: CompareInput;
}

/** The alternatives in the order in which they were given. */
export function sidesOf(input: CompareInput): Side[] {
  return Object.entries(input.comparison.alternatives).map(([name, alternative]) => ({
    name,
    about: input.about[name],
    alternative,
    input,
  }));
}
