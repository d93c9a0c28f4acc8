import { wrap } from "../layout";
import { type Page, section } from "../page";
import type { AnalysisInput, Run } from "./input";

/** How the numbers of an analysis came about. */
const METHOD = [
  "Paired: every path runs under each model with the same random numbers (common random numbers), so chance is the same on both sides and a difference is what the change does.",
  "± is half a 95% Monte Carlo interval, clustered by parameter draw: more paths shrink it.",
] as const;

const LIMITS =
  "What limits a forecast limits its differences: numbers that are in good part judgement, calibrated or not (trilateral-pathways forecast lists the limits).";

/** What is said of this analysis, how its numbers came about, and what limits them. */
export function noteTexts(own: readonly string[], { dataFingerprint }: AnalysisInput["spec"]): string[] {
  return [...own, ...METHOD, ...(dataFingerprint === undefined ? [] : [LIMITS])];
}

/** What must be known to read the numbers rightly: warnings of the run, then what is said of this analysis, then the method. */
export function analysisNotes(
  own: readonly string[],
  { warnings }: Pick<Run, "warnings">,
  { spec }: AnalysisInput,
  page: Page,
): string[] {
  const item = (text: string, mark = "-") => wrap(`${mark} ${text}`, page.width, 2, 4);
  const lines = [
    ...warnings.flatMap((text) => item(text, "!").map(page.paint.warning)),
    ...noteTexts(own, spec).flatMap((text) => item(text)),
  ];
  return section("How to read this", lines, page);
}
