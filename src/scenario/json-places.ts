import { LIMITS } from "../contracts/limits";
import type { Place } from "./place";

/** Where text stops being JSON, or passes a bound of any document; and what could have stood there. */
export interface JsonFault {
  readonly code: "invalid-json" | "too-deep" | "too-large";
  readonly offset: number;
  readonly expected: string;
}

/** A key that stands again in one object, where it would replace the earlier without a word. */
export interface RepeatedKey {
  readonly path: readonly (string | number)[];
  readonly offset: number;
}

/** Where the values of a JSON text stand. */
export interface JsonPlaces {
  readonly fault: JsonFault | undefined;
  /** Where the document stands; of a key that stands twice, the first. */
  readonly root: Place | undefined;
  readonly repeated: readonly RepeatedKey[];
}

/** One token after any white space; a value of none of these kinds is a fault. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null))/uy;
const SPACE = /[ \t\r\n]*/y;

/** A place that is being read. */
interface Spot extends Place {
  inside?: Map<string | number, Spot>;
}

interface Container {
  readonly list: boolean;
  readonly inside: Map<string | number, Spot>;
  at: number;
  key: string;
  /** Of the key that was read last; kept apart where it stands again. */
  keyed?: Spot;
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

/** Reads JSON text token by token, with a stack of its own, and stops at the first fault or bound. */
class Scanner {
  root: Spot | undefined;
  readonly repeated: RepeatedKey[] = [];
  fault: JsonFault | undefined;
  private readonly stack: Container[] = [];
  private state: State = "value";
  private values = 0;

  constructor(private readonly text: string) {}

  scan(): void {
    let offset = this.skipSpace(0);
    while (this.fault === undefined && !(this.state === "end" && offset === this.text.length)) {
      TOKEN.lastIndex = offset;
      const match = TOKEN.exec(this.text);
      const [, mark = "", quoted, scalar] = match ?? [];
      const taken = match !== null && this.take(mark, quoted, scalar, offset);
      if (!taken) this.fault ??= this.invalid(offset, match === null);
      else offset = this.skipSpace(TOKEN.lastIndex);
    }
  }

  private invalid(offset: number, broken: boolean): JsonFault {
    const isString = broken && this.text[offset] === '"';
    const expected = isString
      ? "text that ends on its line and has only the escapes of JSON"
      : EXPECTED[this.state];
    return { code: "invalid-json", offset, expected };
  }

  private skipSpace(offset: number): number {
    SPACE.lastIndex = offset;
    SPACE.test(this.text);
    return SPACE.lastIndex;
  }

  private path(): (string | number)[] {
    return this.stack.map((container) => (container.list ? container.at : container.key));
  }

  /** The place of the value that begins here: that of its key where it has one. */
  private enter(offset: number): Spot {
    const container = this.stack.at(-1);
    const spot = container?.keyed ?? { offset };
    if (container === undefined) this.root = spot;
    else if (container.list) container.inside.set(container.at, spot);
    return spot;
  }

  private open(spot: Spot, list: boolean, offset: number): boolean {
    if (this.stack.length >= LIMITS.depth) {
      this.fault = { code: "too-deep", offset, expected: `at most ${LIMITS.depth} levels` };
      return false;
    }
    spot.inside = new Map();
    this.stack.push({ list, inside: spot.inside, at: 0, key: "" });
    return this.goTo(list ? "first-value" : "first-key");
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
    this.values += 1;
    if (this.values > LIMITS.nodes) {
      this.fault = { code: "too-large", offset, expected: `at most ${LIMITS.nodes} values` };
      return false;
    }
    const spot = this.enter(offset);
    return mark === "" ? this.afterValue() : this.open(spot, mark === "[", offset);
  }

  private takeKey(mark: string, quoted: string | undefined, offset: number): boolean {
    if (mark === "}" && this.state === "first-key") return this.close();
    const container = this.stack.at(-1);
    if (quoted === undefined || container === undefined) return false;
    container.key = JSON.parse(quoted) as string;
    container.keyed = { offset };
    if (container.inside.has(container.key)) this.repeated.push({ path: this.path(), offset });
    else container.inside.set(container.key, container.keyed);
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

/** Finds the places of all values of a JSON text, or its first fault. */
export function jsonPlaces(text: string): JsonPlaces {
  const scanner = new Scanner(text);
  scanner.scan();
  return { fault: scanner.fault, root: scanner.root, repeated: scanner.repeated };
}
