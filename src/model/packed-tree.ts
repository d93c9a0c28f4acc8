/** Texts, joined by bars where none of them holds one. */
export type Texts = string | readonly string[];

/** What a value is that its column holds for the first time: `null` a scalar, a number a list so long, else an object of these keys. */
export type Form = null | number | Texts;

/**
 * JSON data by columns. A column holds every value that stands under a key anywhere in the tree, from the root outwards; what
 * is in a list stands under the key of the list. So like stands beside like and nothing stands twice, which is short and
 * compresses well. The lists have an entry a column, so that what is alike in the columns stands together as well.
 */
export interface PackedTree {
  readonly keys: Texts;
  /** One a value: the place of its form if it is new; from the count of forms on, how many others came since it last did. */
  readonly numbers: Texts;
  readonly forms: readonly (readonly Form[])[];
  readonly scalars: readonly (Texts | readonly unknown[])[];
}

/** The key of the root. */
export const ROOT = "";

export const BAR = "|";

/** Base of the numbers; a digit that is not the last of its number is greater by it. */
export const BASE = 18;

/** The data that was packed; parts of it that are equal and stand under the same key are one object. */
export function unpackTree(packed: PackedTree): unknown {
  const columns = readersOf(packed);
  const unfilled: (() => void)[] = [];
  const fresh = (key: string, form: Form | undefined, scalars: Iterator<unknown>): unknown => {
    if (form === null || form === undefined) return scalars.next().value;
    if (typeof form === "number") {
      const list: unknown[] = [];
      unfilled.push(() => {
        while (list.length < form) list.push(read(key));
      });
      return list;
    }
    const object: Record<string, unknown> = {};
    unfilled.push(() => {
      for (const name of listed(form)) object[name] = read(name);
    });
    return object;
  };
  const read = (key: string): unknown => {
    const { numbers, forms, scalars, seen } = columns.get(key) as Reader;
    const number = numbers.next().value ?? 0;
    const back = number - forms.length;
    const value = back < 0 ? fresh(key, forms[number], scalars) : seen.splice(-1 - back, 1)[0];
    seen.push(value);
    return value;
  };
  const root = read(ROOT);
  for (const fill of unfilled) fill();
  return root;
}

interface Reader {
  readonly numbers: Iterator<number>;
  readonly forms: readonly Form[];
  readonly scalars: Iterator<unknown>;
  /** Each value once, the latest last. */
  readonly seen: unknown[];
}

function readersOf({ keys, numbers, forms, scalars }: PackedTree): Map<string, Reader> {
  const texts = listed(numbers);
  const readers = listed(keys).map((key, column) => {
    const reader: Reader = {
      numbers: numbersIn(texts[column] ?? "").values(),
      forms: forms[column] ?? [],
      scalars: listed<unknown>(scalars[column] ?? []).values(),
      seen: [],
    };
    return [key, reader] as const;
  });
  return new Map(readers);
}

function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const character of text) {
    const digit = Number.parseInt(character, 2 * BASE);
    number = number * BASE + (digit % BASE);
    if (digit >= BASE) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}

function listed<T>(items: string | readonly T[]): readonly (T | string)[] {
  return typeof items === "string" ? items.split(BAR) : items;
}
