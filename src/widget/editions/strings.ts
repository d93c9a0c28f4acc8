import type { Language } from "../view/text";
import en from "./strings/en.json";
import ja from "./strings/ja.json";
import ko from "./strings/ko.json";

export type EditionStrings = typeof en;

/** What the part says of itself, in every language: it is loaded apart from the words of the element. */
export const STRINGS: Readonly<Record<Language, EditionStrings>> = { en, ja, ko };
