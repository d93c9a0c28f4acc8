import type { Attribution } from "../../contracts/analysis/attribution";
import type { AnalysisInput } from "../analysis/input";

/** What the page of an attribution is written from. */
export interface ExplainInput extends AnalysisInput {
  readonly attribution: Attribution;
  /** What it goes from and to, in words. */
  readonly from: string;
  readonly to: string;
}

/** The pathway that moves most: the one that is drawn. */
export function mostMoved({ attribution: { total }, spec }: ExplainInput): string {
  const moved = (id: string) => Math.abs(total[id]?.difference ?? 0);
  const [first = ""] = spec.pathways.map(({ id }) => id).sort((a, b) => moved(b) - moved(a));
  return first;
}
