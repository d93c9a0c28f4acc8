import { LIMITS } from "../contracts/limits";

/** Where text stops being JSON, and what could have stood there. */
export interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

/** Where the values of a JSON text stand. */
export interface JsonPlaces {
  readonly fault: JsonFault | undefined;
  /** Offset of the value at a path, or of its key where it is in an object; undefined where there is none. */
  offsetOf(path: readonly (string | number)[]): number | undefined;
  /** Paths of keys that stand twice in one object, where the later would replace the earlier without a word. */
  readonly repeated: readonly (readonly (string | number)[])[];
}

/** One token after any white space; a value of none of these kinds is a fault. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null))/uy;
const SPACE = /[ \t\r\n]*/y;

interface Container {
  readonly list: boolean;
  readonly keys: Set<string>;
  at: number;
  key: string;
}

type State = "value" | "first-value" | "key" | "first-key" | "colon" | "next" | "end";

const EXPECTED: Readonly<Record<State, string>> = {
  value: "a value",
  "first-value": "a value or ]",
  key: "a key in double quotes",
  "first-key": "a key in double quotes or }",
  colon: "a colon after the key",
  next: "a comma or the end of the list or object",
  end: "nothing after the document",
};

/** Reads JSON text token by token, with a stack of its own: how deep a document nests does not matter. */
class Scanner {
  readonly places = new Map<string, number>();
  readonly repeated: (string | number)[][] = [];
  fault: JsonFault | undefined;
  private readonly stack: Container[] = [];
  private state: State = "value";

  constructor(private readonly text: string) {}

  scan(): void {
    let offset = this.skipSpace(0);
    while (this.fault === undefined && !(this.state === "end" && offset === this.text.length)) {
      TOKEN.lastIndex = offset;
      const match = TOKEN.exec(this.text);
      const [, mark = "", quoted, scalar] = match ?? [];
      const taken = match !== null && this.take(mark, quoted, scalar, offset);
      if (!taken) this.fault = { offset, expected: this.expectedAt(offset, match === null) };
      else offset = this.skipSpace(TOKEN.lastIndex);
    }
  }

  private expectedAt(offset: number, broken: boolean): string {
    const isString = broken && this.text[offset] === '"';
    return isString ? "text that ends on its line and has only the escapes of JSON" : EXPECTED[this.state];
  }

  private skipSpace(offset: number): number {
    SPACE.lastIndex = offset;
    SPACE.test(this.text);
    return SPACE.lastIndex;
  }

  private path(): (string | number)[] {
    return this.stack.map((container) => (container.list ? container.at : container.key));
  }

  /** Remembers where the value or key at the current path stands; deeper than any document may be, nothing is. */
  private remember(offset: number): void {
    if (this.stack.length > LIMITS.depth) return;
    const path = JSON.stringify(this.path());
    if (!this.places.has(path)) this.places.set(path, offset);
  }

  private take(
    mark: string,
    quoted: string | undefined,
    scalar: string | undefined,
    offset: number,
  ): boolean {
    if (this.state === "colon") return mark === ":" && this.goTo("value");
    if (this.state === "next") return this.takeNext(mark);
    if (this.state === "key" || this.state === "first-key") return this.takeKey(mark, quoted, offset);
    if (this.state === "end") return false;
    if (mark === "]" && this.state === "first-value") return this.close();
    if (quoted === undefined && scalar === undefined && mark !== "{" && mark !== "[") return false;
    this.remember(offset);
    if (mark === "") return this.afterValue();
    this.stack.push({ list: mark === "[", keys: new Set(), at: 0, key: "" });
    return this.goTo(mark === "[" ? "first-value" : "first-key");
  }

  private takeKey(mark: string, quoted: string | undefined, offset: number): boolean {
    if (mark === "}" && this.state === "first-key") return this.close();
    const container = this.stack.at(-1);
    if (quoted === undefined || container === undefined) return false;
    container.key = JSON.parse(quoted) as string;
    if (container.keys.has(container.key) && this.stack.length <= LIMITS.depth)
      this.repeated.push(this.path());
    container.keys.add(container.key);
    this.remember(offset);
    return this.goTo("colon");
  }

  private takeNext(mark: string): boolean {
    const container = this.stack.at(-1);
    if (container === undefined) return false;
    if (mark === ",") {
      container.at += 1;
      return this.goTo(container.list ? "value" : "key");
    }
    return mark === (container.list ? "]" : "}") && this.close();
  }

  private close(): boolean {
    this.stack.pop();
    return this.afterValue();
  }

  private afterValue(): boolean {
    return this.goTo(this.stack.length === 0 ? "end" : "next");
  }

  private goTo(state: State): true {
    this.state = state;
    return true;
  }
}

/** Finds the places of all values of a JSON text, or of its first fault. */
export function jsonPlaces(text: string): JsonPlaces {
  const scanner = new Scanner(text);
  scanner.scan();
  return {
    fault: scanner.fault,
    offsetOf: (path) => scanner.places.get(JSON.stringify(path)),
    repeated: scanner.repeated,
  };
}
