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

/** The question, the window it is about, and what was known when it was answered. */
export function title(input: BriefInput, page: Page): string[] {
  const { provenance } = input.forecast;
  const question = `${oneLine(input.spec.label)}: which pathway in the year to ${monthName(horizonMonth(input))}?`;
  const size = `${counted(provenance.paths, "path")} over ${counted(provenance.draws, "parameter draw")}.`;
  return [
    ...stopped(input, page),
    ...wrap(question, page.width).map(page.paint.strong),
    ...wrap(`${windowText(provenance)} ${size}`, page.width).map(page.paint.quiet),
  ];
}
