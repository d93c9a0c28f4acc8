import { withEntities } from "../entities";
import { oneLine } from "../format";

/** An element of a page: what it holds is text or other elements, so that text is never read as markup. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Content[];
}

export type Content = string | Element;

/** An element with its attributes and what it holds. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Content[]
): Element {
  return { tag, attributes, children };
}

const escaped = (text: string): string => withEntities(oneLine(text));

/** An element as HTML. */
export function htmlOf(content: Content): string {
  if (typeof content === "string") return escaped(content);
  const { tag, attributes, children } = content;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${written.join("")}>${children.map(htmlOf).join("")}</${tag}>`;
}

/** An element of a document. Styles are set one by one, which a strict policy of a page allows. */
export function nodeOf({ tag, attributes, children }: Element, document: Document): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "style") node.style.cssText = value;
    else node.setAttribute(name, value);
  }
  node.append(
    ...children.map((child) => (typeof child === "string" ? oneLine(child) : nodeOf(child, document))),
  );
  return node;
}
