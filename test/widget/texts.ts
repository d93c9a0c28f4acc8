import { readFileSync } from "node:fs";
import {
  LANGUAGES,
  type Language,
  languageOf,
  type Strings,
  type Texts,
  textsOf,
} from "../../src/widget/view/text";

const read = (language: Language): Strings =>
  JSON.parse(readFileSync(`src/widget/strings/${language}.json`, "utf8"));

/** The strings of every language. */
export const STRINGS = Object.fromEntries(
  LANGUAGES.map((language) => [language, read(language)] as const),
) as Readonly<Record<Language, Strings>>;

/** What is written for a language tag. */
export function textsFor(tag: string): Texts {
  const language = languageOf(tag);
  return textsOf(language, STRINGS[language]);
}
