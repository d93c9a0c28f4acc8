import { analysisNotes } from "../analysis/notes";
import { analysisTitle } from "../analysis/title";
import { monthName, oneLine } from "../format";
import { interventionText } from "../interventions-text";
import { wrap } from "../layout";
import { joinSections, type Page } from "../page";
import { reproduceLines } from "../reproduce";
import { endMonth } from "../window";
import { curve } from "./curve";
import type { SweepInput } from "./input";
import { reading } from "./reading";

const NOTES = [
  "The intervention is set, not observed. Without it: the base, which carries the other interventions of the scenario.",
  "Points lie on common random numbers: their differences from one another are much surer than each of them.",
] as const;

/** A sweep as a page of text. */
export function sweepLines(input: SweepInput, page: Page): string[] {
  const { sweep, spec, words } = input;
  const { provenance, vary, field } = sweep;
  const question = `${oneLine(spec.label)}: the year to ${monthName(endMonth(provenance))} over ${oneLine(field)}`;
  return joinSections([
    [
      ...analysisTitle(question, provenance, input, page),
      ...wrap(`varied: ${interventionText(vary)}`, page.width, 0, 2),
    ],
    curve(input, page),
    reading(input, page),
    analysisNotes(NOTES, provenance, input, page),
    reproduceLines({ ...provenance, words }, page),
  ]);
}
