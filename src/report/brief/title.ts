import { addMonths } from "../../contracts/month";
import { WINDOW_MONTHS } from "../../kernel/shape";
import { count, counted, monthName, oneLine } from "../format";
import { wrap } from "../layout";
import type { Page } from "../page";
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
  const { asOf, horizonMonths, paths, draws } = input.forecast.provenance;
  const end = horizonMonth(input);
  const known = WINDOW_MONTHS - horizonMonths;
  const overlap = known > 0 ? `, of which ${counted(known, "month")} on record` : "";
  const question = `${oneLine(input.spec.label)}: which pathway in the year to ${monthName(end)}?`;
  const window = `Window ${addMonths(end, 1 - WINDOW_MONTHS)} to ${end}${overlap}. Known: the record to ${asOf}.`;
  const size = `${counted(paths, "path")} over ${counted(draws, "parameter draw")}.`;
  return [
    ...stopped(input, page),
    ...wrap(question, page.width).map(page.paint.strong),
    ...wrap(`${window} ${size}`, page.width).map(page.paint.quiet),
  ];
}
