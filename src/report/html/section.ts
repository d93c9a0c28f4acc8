import { type Content, html, type Markup } from "./markup";

/** A part of the page under a heading of its own. */
export interface Section {
  /** What links lead to. */
  readonly id: string;
  readonly title: string;
  readonly body: Content;
}

/** Paragraphs of text, one a line. */
export function paragraphs(texts: readonly Content[]): Markup[] {
  return texts.map(
    (text) => html`<p>${text}</p>
`,
  );
}

/** Lines of text as a list. */
export function list(texts: readonly Content[]): Markup | undefined {
  if (texts.length === 0) return undefined;
  return html`<ul>
${texts.map(
  (text) => html`<li>${text}</li>
`,
)}</ul>
`;
}

/** A section with its heading. */
export function sectionMarkup({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}</section>
`;
}

/** Links to the sections of a page. */
export function contents(sections: readonly Section[]): Markup {
  return html`<nav aria-label="Contents"><ol>
${sections.map(
  ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>
`,
)}</ol></nav>
`;
}
