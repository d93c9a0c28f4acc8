import type { AnalysisProvenance } from "../../contracts/analysis/parts";
import type { ModelSpec } from "../../contracts/model-spec";

/** What the page of any analysis needs besides its result. */
export interface AnalysisInput {
  /** The model it is about. */
  readonly spec: ModelSpec;
  /** The command with what it was about, without the size of the run. */
  readonly words: readonly string[];
  /** Paths the run was to have; absent where it came to its end. */
  readonly stoppedShortOf?: number | undefined;
}

/** The part of a provenance that pages speak of. */
export type Run = Pick<
  AnalysisProvenance,
  "asOf" | "horizonMonths" | "paths" | "draws" | "seed" | "models" | "warnings"
>;
