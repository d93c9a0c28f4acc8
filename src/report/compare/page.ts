import { analysisNotes } from "../analysis/notes";
import { analysisTitle } from "../analysis/title";
import { counted, monthName, oneLine } from "../format";
import { joinSections, type Page } from "../page";
import { reproduceLines } from "../reproduce";
import { endMonth } from "../window";
import { alternative } from "./alternative";
import { type CompareInput, sidesOf } from "./input";
import { summary } from "./summary";

const NOTES = [
  "Differences are in points: an alternative less the base. ~ marks what cannot be told from no change at 95%.",
  "Interventions are set, not observed: a difference is what would come of them, by the assumptions of the model, and nothing of how likely they are.",
] as const;

/** A comparison as a page of text. */
export function compareLines(input: CompareInput, page: Page): string[] {
  const { comparison, spec, words, stoppedShortOf, summaryOnly = false } = input;
  const { provenance, fingerprint } = comparison;
  const sides = sidesOf(input);
  const question = `${oneLine(spec.label)}: what would ${counted(sides.length, "alternative")} change in the year to ${monthName(endMonth(provenance))}?`;
  return joinSections([
    analysisTitle(question, provenance, input, page),
    summary(input, page),
    ...(summaryOnly ? [] : sides.map((side) => alternative(side, page))),
    analysisNotes(NOTES, provenance, input, page),
    reproduceLines({ ...provenance, words, fingerprint, stoppedShortOf }, page),
  ]);
}
