import type { HandComparison } from "../../analysis/half-years";
import type { ModelSpec, Rule } from "../../contracts/model-spec";
import type { LabelledWindow } from "../../model/label-history";

/** What the page on the record is written from. */
export interface HistoryInput {
  readonly spec: Pick<ModelSpec, "pathways">;
  readonly ruleName: string;
  readonly rule: Rule;
  /** Windows in order of months, at least one. */
  readonly windows: readonly LabelledWindow[];
  readonly comparison: HandComparison<LabelledWindow>;
}
