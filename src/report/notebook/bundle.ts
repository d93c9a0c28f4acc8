import { element, htmlOf, nodeOf } from "./element";
import type { ChartLike, Shown } from "./kinds";
import { sheetElement } from "./sheet-element";
import { sheetText } from "./sheet-text";
import { viewOf } from "./views";

/** The media type that JupyterLab, VS Code and nteract draw Vega-Lite by; they draw version 6 under it too. */
export const VEGA_LITE = "application/vnd.vegalite.v5+json";

/** A result by media type, as a notebook takes it. */
export interface MediaBundle {
  readonly "text/plain": string;
  readonly "text/html"?: string;
  readonly [VEGA_LITE]?: unknown;
}

/** What a chart says in words. */
function chartText({ description, title }: ChartLike): string {
  if (typeof description === "string") return description;
  return typeof title === "string" ? title : "A chart in Vega-Lite";
}

/** What a notebook shows. A chart has no page beside it: JupyterLab would show that and not the chart. */
export function mediaBundle(shown: Shown): MediaBundle {
  if (shown.kind === "chart") return { "text/plain": chartText(shown.chart), [VEGA_LITE]: shown.chart };
  const { sheet, chart } = viewOf(shown);
  return {
    "text/plain": sheetText(sheet),
    "text/html": htmlOf(sheetElement(sheet)),
    ...(chart === undefined ? {} : { [VEGA_LITE]: chart }),
  };
}

/** What a page shows of the same; of a chart, what it says. */
export function elementOf(shown: Shown, document: Document): HTMLElement {
  const content =
    shown.kind === "chart" ? element("p", {}, chartText(shown.chart)) : sheetElement(viewOf(shown).sheet);
  return nodeOf(content, document);
}
