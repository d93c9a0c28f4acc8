import { analysisNotes } from "../analysis/notes";
import { analysisTitle } from "../analysis/title";
import { monthName, oneLine } from "../format";
import { joinSections, type Page } from "../page";
import { reproduceLines } from "../reproduce";
import { endMonth } from "../window";

import type { TornadoPageInput } from "./input";
import { judgement } from "./judgement";
import { widest } from "./widest";

const NOTES = [
  "Each input in turn is put at two points of its prior while all others are drawn as ever. Inputs that work together are not shown together.",
  "Swing: points at the high end less those at the low end. ~ marks what cannot be told from none at 95%; widths are never negative, so that noise adds to each of them.",
] as const;

/** A tornado as a page of text. */
export function tornadoLines(input: TornadoPageInput, page: Page): string[] {
  const { tornado, spec, words } = input;
  const { provenance } = tornado;
  const question = `${oneLine(spec.label)}: what moves the year to ${monthName(endMonth(provenance))} most?`;
  return joinSections([
    analysisTitle(question, provenance, input, page),
    widest(input, page),
    judgement(input, page),
    analysisNotes(NOTES, provenance, input, page),
    reproduceLines({ ...provenance, words }, page),
  ]);
}
