/** How long numbers must stand before they are said, in milliseconds: a slider that moves says nothing. */
const QUIET_MILLISECONDS = 900;

/** Says the latest of what it is told, once nothing newer has come for a while. */
export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #say: (text: string) => void;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  tell(text: string): void {
    this.hush();
    this.#timer = setTimeout(() => this.#say(text), QUIET_MILLISECONDS);
  }

  hush(): void {
    clearTimeout(this.#timer);
  }
}
