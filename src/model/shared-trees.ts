/** Documents that have much in common, with every part that occurs more than once written once. */
export interface SharedTrees {
  /** Parts in an order in which each refers only to earlier ones. A reference is `{ "$": place }`. */
  readonly parts: readonly unknown[];
  readonly documents: Readonly<Record<string, unknown>>;
}

const LEAST_CHARACTERS = 48;

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

function mapChildren(value: object, visit: (child: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(visit);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
}

/** Packs documents; meant for the build, where time does not matter. */
export function packTrees(documents: Readonly<Record<string, unknown>>): SharedTrees {
  const uses = new Map<string, number>();
  const count = (value: unknown): void => {
    if (!isBranch(value)) return;
    const text = JSON.stringify(value);
    uses.set(text, (uses.get(text) ?? 0) + 1);
    // What a repeated part holds is shared with it already.
    if (uses.get(text) === 1) Object.values(value).forEach(count);
  };
  Object.values(documents).forEach(count);
  const parts: unknown[] = [];
  const places = new Map<string, number>();
  const pack = (value: unknown): unknown => {
    if (!isBranch(value)) return value;
    const text = JSON.stringify(value);
    const place = places.get(text);
    if (place !== undefined) return { $: place };
    const packed = mapChildren(value, pack);
    if ((uses.get(text) ?? 0) < 2 || text.length < LEAST_CHARACTERS) return packed;
    parts.push(packed);
    places.set(text, parts.length - 1);
    return { $: parts.length - 1 };
  };
  const packed = Object.fromEntries(Object.entries(documents).map(([name, value]) => [name, pack(value)]));
  return { parts, documents: packed };
}

/** One of the packed documents, whole; parts it repeats are the same objects. */
export function unpackTree(trees: SharedTrees, name: string): unknown {
  const whole: unknown[] = [];
  const unpack = (value: unknown): unknown => {
    if (!isBranch(value)) return value;
    const place = (value as { readonly $?: unknown }).$;
    return typeof place === "number" ? whole[place] : mapChildren(value, unpack);
  };
  for (const part of trees.parts) whole.push(unpack(part));
  return unpack(trees.documents[name]);
}
