import { analysisNotes } from "../analysis/notes";
import { analysisTitle } from "../analysis/title";
import { monthName, oneLine, significant } from "../format";
import { wrap } from "../layout";
import { joinSections, type Page } from "../page";
import { reproduceLines } from "../reproduce";
import { endMonth } from "../window";
import type { LeversInput } from "./input";
import { ranking as rankingSection } from "./ranking";

const NOTES = [
  "Each lever is pulled alone; what two of them do together is not the sum.",
  "~ marks what cannot be told from none at 95%.",
] as const;

/** A ranking of levers as a page of text. That effects are judgement stands before any number. */
export function leversLines(input: LeversInput, page: Page): string[] {
  const { ranking, spec, words } = input;
  const { provenance, note, from, strength } = ranking;
  const question = `${oneLine(spec.label)}: what would each recommendation change in the year to ${monthName(endMonth(provenance))}?`;
  const pulled = `Pulled from ${from}${strength === 1 ? "" : ` at ${significant(strength)} times its strength`}.`;
  const basis = `Basis: ${ranking.basis}. ${note}`;
  return joinSections([
    [...analysisTitle(question, provenance, input, page), ...wrap(pulled, page.width)],
    wrap(basis, page.width).map(page.paint.warning),
    rankingSection(input, page),
    analysisNotes(NOTES, provenance, input, page),
    reproduceLines({ ...provenance, words }, page),
  ]);
}
