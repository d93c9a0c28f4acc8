import { issue, OptionsError } from "../../contracts/errors";
import { shownOf } from "./kinds";

/** Where an element is made. */
export interface ElementOptions {
  /** The page's by default. */
  readonly document?: Document;
}

function documentOf({ document }: ElementOptions): Document {
  const found = document ?? globalThis.document;
  if (typeof found?.createElement === "function") return found;
  throw new OptionsError("There is no page to make an element for", [
    issue({
      code: "no-document",
      path: ["document"],
      expected: "a document",
      received: "nothing",
      remedy: "Call this in a browser or give a document; where there is none, use display or toRows.",
    }),
  ]);
}

/**
 * What {@link display} shows as HTML, as an element for notebooks that are pages themselves: Observable, a page of one's own.
 * It is made of elements and text, never of markup, and takes colours and letters from the page around it. Charts are left to
 * the notebook, which draws Vega-Lite itself.
 *
 * @throws OptionsError where there is no document, or where the value cannot be displayed.
 * @example await toElement(forecast)
 */
export async function toElement(value: unknown, options: ElementOptions = {}): Promise<HTMLElement> {
  const document = documentOf(options);
  const shown = shownOf(value);
  const { elementOf } = await import("./bundle");
  return elementOf(shown, document);
}
