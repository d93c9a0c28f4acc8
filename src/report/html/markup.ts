import { withEntities } from "../entities";

/** Markup that may stand in a page as it is: `html` makes it, or `trusted` vouches for it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What can be put into a template: text and numbers are escaped, markup is not, nothing leaves no trace. */
export type Content = Markup | string | number | undefined | readonly Content[];

/** Characters that no page may hold, those that reorder the text around them, and halves of characters. */
const UNWELCOME = /(?![\t\n])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text as it may stand between tags and between the quotes of an attribute. */
export function escaped(text: string): string {
  return withEntities(text.replace(UNWELCOME, " "));
}

function written(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Markup) return String(content);
  if (typeof content === "string" || typeof content === "number") return escaped(String(content));
  return content.map(written).join("");
}

/** A piece of a page. Whatever is put into it is escaped; attributes stand in double quotes, as the tests see to. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const [first = "", ...rest] = parts;
  return new Markup(rest.reduce((text, part, at) => text + written(values[at]) + part, first));
}

/** Markup that was made elsewhere. */
export function trusted(text: string): Markup {
  return new Markup(text);
}
