import type { AnalysisProvenance } from "../../contracts/analysis/parts";
import { measures, type Row } from "./measures";

/** The size of the run of an analysis, and what it was about. */
export function runRows(provenance: AnalysisProvenance, about: string): Row[] {
  const { asOf, horizonMonths, model, modelFingerprint, seed, library, paths, draws, models } = provenance;
  const label = `trilateral-pathways ${library}, model ${modelFingerprint}, seed ${seed}, ${about}`;
  const subject = { section: "run", id: model, label, month: asOf };
  return measures(subject, { horizonMonths, paths, draws, models });
}
