import { analysisNotes } from "../analysis/notes";
import { analysisTitle } from "../analysis/title";
import { monthName, oneLine } from "../format";
import { joinSections, type Page } from "../page";
import { reproduceLines } from "../reproduce";
import { endMonth } from "../window";
import { ends } from "./ends";
import type { ExplainInput } from "./input";
import { byHowItWorks, byWhatWasDone } from "./shares";

const NOTES = [
  "Shares are exact Shapley values: the mean, over all orders in which the parts could be put in place, of what each then changes. Those of each table sum to the change, but for rounding.",
  "Through: by way of the factors of a family and the office-holders who bring them; directly: all that needs no factor. ~ marks what cannot be told from none at 95%.",
  "This explains the model, not the world.",
] as const;

/** An attribution as a page of text. */
export function explainLines(input: ExplainInput, page: Page): string[] {
  const { attribution, spec, words } = input;
  const { provenance } = attribution;
  const question = `${oneLine(spec.label)}: why the year to ${monthName(endMonth(provenance))} is another under "${oneLine(input.to)}"`;
  return joinSections([
    analysisTitle(question, provenance, input, page),
    ends(input, page),
    byWhatWasDone(input, page),
    byHowItWorks(input, page),
    analysisNotes(NOTES, provenance, input, page),
    reproduceLines({ ...provenance, words }, page),
  ]);
}
