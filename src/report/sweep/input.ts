import type { Sweep } from "../../contracts/analysis/sweep";
import type { AnalysisInput } from "../analysis/input";

/** What the page of a sweep is written from. */
export interface SweepInput extends AnalysisInput {
  readonly sweep: Sweep;
}
