import { type Content, html, trusted } from "./markup";
import { contents, type Section, sectionMarkup } from "./section";
import { STYLE } from "./style/style";

/** Everything a page is made of. */
export interface Document {
  /** What kind of page it is, above the heading. */
  readonly kind: string;
  readonly heading: string;
  /** What stands below the heading, before the contents. */
  readonly lead: Content;
  readonly sections: readonly Section[];
  readonly footer: Content;
}

/** Nothing is loaded and nothing is run, whatever a page should come to hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page as text: one file that needs no other. */
export function documentText({ kind, heading, lead, sections, footer }: Document): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${heading}</title>
<style>
${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<p class="kind">${kind}</p>
<h1>${heading}</h1>
${lead}</header>
${contents(sections)}<main id="content" tabindex="-1">
${sections.map(sectionMarkup)}</main>
<footer>
${footer}</footer>
</body>
</html>
`;
  return String(page);
}
