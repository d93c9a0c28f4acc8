import type { AbortError } from "../contracts/errors";
import { toCsvText } from "../report/csv";
import type { Page } from "../report/page";
import type { PageOptions } from "./command-options";
import { jsonText, takesStandardOutput, writeData } from "./destination";
import type { Environment } from "./environment";
import { resultPage } from "./paint";

/** A result in every form that a command can give it; each is made when it is asked for. */
export interface Presentation {
  readonly document: unknown;
  readonly rows: () => readonly object[];
  readonly columns: readonly string[];
  readonly lines: (page: Page) => readonly string[];
  /** The report for a browser, where one was asked for. */
  readonly html?: string | undefined;
  readonly warnings: readonly string[];
  /** Where the run was stopped: then only the text is given, and the command ends with this error. */
  readonly stopped?: AbortError | undefined;
}

function writeFiles(
  { document, rows, columns, html: report }: Presentation,
  { json, csv, html, quiet }: PageOptions,
  environment: Environment,
): void {
  if (json !== undefined) writeData(json, jsonText(document), environment, quiet);
  if (csv !== undefined) {
    const plain = rows().map((row) => ({ ...row }));
    writeData(csv, toCsvText(plain, [...columns]), environment, quiet);
  }
  if (html !== undefined && report !== undefined) writeData(html, report, environment, quiet);
}

/**
 * Gives a result in the forms that were asked for: data to files or standard output, else a page of text.
 *
 * @throws AbortError where the run was stopped, after what is done has been said.
 */
export function present(result: Presentation, options: PageOptions, environment: Environment): void {
  const { json, csv, html, quiet, color } = options;
  const { stopped, warnings } = result;
  const streamed = takesStandardOutput({ json, csv, html });
  if (stopped === undefined) writeFiles(result, options, environment);
  if (!streamed || stopped !== undefined) {
    const lines = result.lines(resultPage(environment, color && !streamed));
    // Where data was to go to standard output, a page must not take its place.
    environment[streamed ? "err" : "out"](`${lines.join("\n")}\n`);
  } else if (!quiet) {
    for (const warning of warnings) environment.err(`warning: ${warning}\n`);
  }
  if (stopped === undefined) return;
  if ([json, csv, html].some((file) => file !== undefined))
    environment.err("No data was written: the run was stopped.\n");
  throw stopped;
}
