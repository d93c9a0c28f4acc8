const END = "<!-- /generated -->";
const begin = (name: string): string => `<!-- generated:${name} -->`;

/** Where the text of a section stands in a page: behind its first marker, before its second. */
function span(page: string, name: string): readonly [from: number, to: number] {
  const opening = page.indexOf(begin(name));
  if (opening < 0) throw new Error(`there is no section ${begin(name)}; add it and ${END} to the page`);
  const from = opening + begin(name).length;
  const to = page.indexOf(END, from);
  const next = page.indexOf("<!-- generated:", from);
  if (to < 0 || (next >= 0 && next < to)) throw new Error(`the section ${name} is not closed by ${END}`);
  return [from, to];
}

/** Names of the generated sections of a page, in order. */
export function sectionNames(page: string): string[] {
  return [...page.matchAll(/<!-- generated:([a-z0-9-]+) -->/g)].map((match) => match[1] ?? "");
}

/**
 * The text of a generated section.
 *
 * @throws Error where the page has no such section or does not close it.
 */
export function readSection(page: string, name: string): string {
  return page.slice(...span(page, name)).trim();
}

/** The page with another text in one section. */
export function replaceSection(page: string, name: string, text: string): string {
  const [from, to] = span(page, name);
  return `${page.slice(0, from)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}
