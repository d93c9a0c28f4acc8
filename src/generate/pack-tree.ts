import { BAR, BASE, type Form, type PackedTree, ROOT, type Texts } from "../model/packed-tree";

/** Packs JSON data for `unpackTree`: writes what that reads, in the order in which it reads it. */
export function packTree(root: unknown): PackedTree {
  const columns = new Map<string, Writer>();
  const unfilled: (() => void)[] = [];
  const write = (key: string, value: unknown): void => {
    const { numbers, forms, scalars, seen } = columns.get(key) ?? startColumn(columns, key);
    const text = JSON.stringify(value);
    const place = seen.lastIndexOf(text);
    seen.push(...(place < 0 ? [text] : seen.splice(place, 1)));
    if (place >= 0) {
      numbers.push({ back: seen.length - 1 - place });
      return;
    }
    numbers.push({ form: placeOf(formOf(value), forms) });
    if (!isBranch(value)) scalars.push(value);
    else if (Array.isArray(value)) unfilled.push(() => value.forEach((item) => write(key, item)));
    else unfilled.push(() => Object.entries(value).forEach(([name, item]) => write(name, item)));
  };
  write(ROOT, root);
  for (const fill of unfilled) fill();
  const written = [...columns.values()];
  return {
    keys: joined([...columns.keys()]) as Texts,
    numbers: joined(written.map(textOfNumbers)) as Texts,
    forms: written.map(({ forms }) => forms),
    scalars: written.map(({ scalars }) => joined(scalars)),
  };
}

interface Writer {
  readonly numbers: ({ readonly form: number } | { readonly back: number })[];
  readonly forms: Form[];
  readonly scalars: unknown[];
  /** Each value once, as JSON, the latest last. */
  readonly seen: string[];
}

function startColumn(columns: Map<string, Writer>, key: string): Writer {
  const column: Writer = { numbers: [], forms: [], scalars: [], seen: [] };
  columns.set(key, column);
  return column;
}

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

function formOf(value: unknown): Form {
  if (!isBranch(value)) return null;
  return Array.isArray(value) ? value.length : (joined(Object.keys(value)) as Texts);
}

function placeOf(form: Form, forms: Form[]): number {
  const text = JSON.stringify(form);
  const place = forms.findIndex((other) => JSON.stringify(other) === text);
  return place < 0 ? forms.push(form) - 1 : place;
}

function joined(items: readonly unknown[]): Texts | readonly unknown[] {
  const fits = (item: unknown) => typeof item === "string" && !item.includes(BAR);
  return items.length > 0 && items.every(fits) ? items.join(BAR) : items;
}

function textOfNumbers({ numbers, forms }: Writer): string {
  return numbers.map((one) => digitsOf("form" in one ? one.form : forms.length + one.back)).join("");
}

/** The last digit is below the base, those before it are not. */
function digitsOf(number: number, follows = 0): string {
  const rest = Math.floor(number / BASE);
  const last = ((number % BASE) + follows).toString(2 * BASE);
  return rest === 0 ? last : digitsOf(rest, BASE) + last;
}
