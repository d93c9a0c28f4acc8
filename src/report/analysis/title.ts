import { count, counted } from "../format";
import { wrap } from "../layout";
import type { Page } from "../page";
import { windowText } from "../window";
import type { AnalysisInput, Run } from "./input";

function stopped({ stoppedShortOf }: AnalysisInput, { paths }: Run, { width, paint }: Page): string[] {
  if (stoppedShortOf === undefined) return [];
  const done = `${count(paths)} of ${count(stoppedShortOf)} paths`;
  const text = `PARTIAL: stopped after ${done}. What follows is the result of those paths alone.`;
  return wrap(text, width).map(paint.warning);
}

/** The window it is about, what was known, and how much was run. */
export function analysedText(run: Run): string {
  const size = `${counted(run.paths, "path")} over ${counted(run.draws, "parameter draw")}, each under ${counted(run.models, "model")}.`;
  return `${windowText(run)} ${size}`;
}

/** What was asked, the window it is about, and how much was run. */
export function analysisTitle(question: string, run: Run, input: AnalysisInput, page: Page): string[] {
  return [
    ...stopped(input, run, page),
    ...wrap(question, page.width).map(page.paint.strong),
    ...wrap(analysedText(run), page.width).map(page.paint.quiet),
  ];
}
