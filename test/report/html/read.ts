const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** What a reader sees of markup. */
export function textOf(markup: string): string {
  const text = markup.replace(/<[^>]*>/g, "");
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity).trim();
}

/** Every tag of a page, in order; what stands in its style aside. */
export function tagsOf(page: string): string[] {
  return page.replace(/<style>[\s\S]*?<\/style>/g, "<style></style>").match(/<[^>]*>/g) ?? [];
}

/** Values of an attribute, in order. */
export function attributesOf(page: string, name: string): string[] {
  return tagsOf(page).flatMap((tag) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? []);
}

/** Captions of the tables of a page, in order. */
export function captionsOf(page: string): string[] {
  return [...page.matchAll(/<caption>([\s\S]*?)<\/caption>/g)].map(([, caption = ""]) => textOf(caption));
}

/** The rows of the table with a caption, cell by cell, its head first. */
export function tableOf(page: string, caption: string): string[][] {
  for (const [, markup = ""] of page.matchAll(/<table>([\s\S]*?)<\/table>/g)) {
    const [, named = ""] = /<caption>([\s\S]*?)<\/caption>/.exec(markup) ?? [];
    if (!textOf(named).startsWith(caption)) continue;
    return [...markup.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => textOf(cell)),
    );
  }
  throw new Error(`no table is called "${caption}"`);
}

/** The text of the section with an id. */
export function sectionOf(page: string, id: string): string {
  const [, body] = new RegExp(`<section id="${id}"[^>]*>([\\s\\S]*?)</section>`).exec(page) ?? [];
  if (body === undefined) throw new Error(`there is no section ${id}`);
  return body;
}
