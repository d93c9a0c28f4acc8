import { NO_FILE, type TextName } from "./files";
import type { Failure } from "./protocol";
import { type Language, languageOf, type Strings, type Texts, textsOf } from "./view/text";

/** The words of an element, loaded in the one language that it shows. */
export class Words {
  /** Why there are none; undefined where they are here or on their way. */
  failure: Failure | undefined;
  #texts: Texts | undefined;
  #asked: Language | undefined;
  readonly #load: (name: TextName) => Promise<string>;
  readonly #changed: () => void;

  constructor(load: (name: TextName) => Promise<string>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** What is written for a language tag; what was shown before it until that is here, and at first nothing. */
  in(tag: string): Texts | undefined {
    const language = languageOf(tag);
    if (language !== this.#asked) {
      this.#asked = language;
      void this.#bring(language);
    }
    return this.#texts;
  }

  async #bring(language: Language): Promise<void> {
    try {
      const strings = JSON.parse(await this.#load(`strings/${language}`)) as Strings;
      if (language !== this.#asked) return;
      this.#texts = textsOf(language, strings);
      this.failure = undefined;
    } catch {
      // The browser says on the console what it could not load.
      if (language !== this.#asked) return;
      this.failure = { problems: [{ message: NO_FILE }] };
    }
    this.#changed();
  }
}
