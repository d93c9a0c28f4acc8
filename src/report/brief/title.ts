import { count, counted, monthName, oneLine } from "../format";
import { wrap } from "../layout";
import type { Page } from "../page";
import { windowText } from "../window";
import { type BriefInput, horizonMonth } from "./input";

/** Says that the numbers below are of a run that was stopped. */
function stopped({ forecast, stoppedShortOf }: BriefInput, { width, paint }: Page): string[] {
  if (stoppedShortOf === undefined) return [];
  const done = `${count(forecast.provenance.paths)} of ${count(stoppedShortOf)} paths`;
  const text = `PARTIAL: stopped after ${done}. What follows is the forecast of those paths alone.`;
  return wrap(text, width).map(paint.warning);
}

/** The question that a forecast answers. */
export function questionText(input: BriefInput): string {
  return `${oneLine(input.spec.label)}: which pathway in the year to ${monthName(horizonMonth(input))}?`;
}

/** The window it is about, what was known when it was answered, and how much was run. */
export function knownText({ forecast: { provenance } }: BriefInput): string {
  const size = `${counted(provenance.paths, "path")} over ${counted(provenance.draws, "parameter draw")}.`;
  return `${windowText(provenance)} ${size}`;
}

/** The question, the window it is about, and what was known when it was answered. */
export function title(input: BriefInput, page: Page): string[] {
  return [
    ...stopped(input, page),
    ...wrap(questionText(input), page.width).map(page.paint.strong),
    ...wrap(knownText(input), page.width).map(page.paint.quiet),
  ];
}
