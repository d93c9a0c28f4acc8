import { joinSections, type Page } from "../page";
import { handLabels } from "./hand-labels";
import { handSpells } from "./hand-spells";
import type { HistoryInput } from "./input";
import { heading, shares, timeline } from "./timeline";

/** The pathway rule on the record as a page of text. */
export function historyLines(input: HistoryInput, page: Page): string[] {
  return joinSections([heading, timeline, shares, handSpells, handLabels].map((write) => write(input, page)));
}
