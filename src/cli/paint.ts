import { styleText } from "node:util";
import { type Page, type Paint, pageFor, plainPaint } from "../report/page";
import type { Environment } from "./environment";

type Format = Parameters<typeof styleText>[0];

// Whether there is colour was decided for the stream that is written to; newer versions of Node would decide again.
const style = (format: Format) => (text: string) =>
  text.trim() === "" ? text : styleText(format, text, { validateStream: false });

const terminalPaint = (): Paint => ({
  heading: style(["bold", "cyan"]),
  strong: style("bold"),
  quiet: style("dim"),
  bar: style("cyan"),
  warning: style("yellow"),
});

/** How results are painted: not at all where they do not go to a terminal, or where the reader wants none. */
export function paintFor({ colour }: Environment, wanted: boolean): Paint {
  return colour && wanted ? terminalPaint() : plainPaint;
}

/** The page that results are laid out on. */
export function resultPage(environment: Environment, wanted: boolean): Page {
  return pageFor(environment.columns, paintFor(environment, wanted));
}
