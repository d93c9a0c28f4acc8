import type { CompareInput } from "../../compare/input";

/** What the page of a comparison is written from. */
export interface ComparisonPageInput extends CompareInput {
  /** The words of a command that name the model. */
  readonly modelWords: readonly string[];
  /** The file of each alternative, by its name. */
  readonly files: Readonly<Record<string, string>>;
}
