import type { Files } from "../files";
import type { editions } from "./part";

/** The part of the calibrated editions, loaded where it may be shown. */
export class EditionsLoader {
  part: typeof editions | undefined;
  #isAsked = false;
  readonly #load: Files["loadEditions"];
  readonly #changed: () => void;

  constructor(load: Files["loadEditions"], changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  async bring(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    try {
      this.part = await this.#load();
    } catch {
      // The browser says on the console what it could not load. The forecast stands without it, and says what it rests on.
      return;
    }
    this.#changed();
  }
}
