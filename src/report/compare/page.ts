import { analysisNotes } from "../analysis/notes";
import { analysisTitle } from "../analysis/title";
import { counted, monthName, oneLine } from "../format";
import { joinSections, type Page } from "../page";
import { reproduceLines } from "../reproduce";
import { endMonth } from "../window";
import { alternative } from "./alternative";
import { type CompareInput, sidesOf } from "./input";
import { summary } from "./summary";

/** How a comparison is to be read. */
export const COMPARE_NOTES = [
  "Differences are in points: an alternative less the base. ~ marks what cannot be told from no change at 95%.",
  "Interventions are set, not observed: a difference is what would come of them, by the assumptions of the model, and nothing of how likely they are.",
] as const;

/** The question that a comparison answers. */
export function compareQuestion({ spec, comparison }: CompareInput): string {
  const alternatives = counted(Object.keys(comparison.alternatives).length, "alternative");
  return `${oneLine(spec.label)}: what would ${alternatives} change in the year to ${monthName(endMonth(comparison.provenance))}?`;
}

/** A comparison as a page of text. */
export function compareLines(input: CompareInput, page: Page): string[] {
  const { comparison, words, stoppedShortOf, summaryOnly = false } = input;
  const { provenance, fingerprint } = comparison;
  const sides = sidesOf(input);
  return joinSections([
    analysisTitle(compareQuestion(input), provenance, input, page),
    summary(input, page),
    ...(summaryOnly ? [] : sides.map((side) => alternative(side, page))),
    analysisNotes(COMPARE_NOTES, provenance, input, page),
    reproduceLines({ ...provenance, words, fingerprint, stoppedShortOf }, page),
  ]);
}
