/** Names, kinds and lengths of the arrays that share one buffer. */
export type FieldTable = Readonly<Record<string, readonly [kind: "int" | "real", length: number]>>;

/** The arrays of a field table, as views on its one buffer. */
export type Views<T extends FieldTable> = {
  readonly [K in keyof T]: T[K][0] extends "int" ? Int32Array : Float64Array;
};

/** A buffer with its views. The buffer alone can be posted to a worker or copied as one block. */
export type Memory<T extends FieldTable> = Views<T> & { readonly buffer: ArrayBuffer };

/**
 * Lays the fields of a table out in one buffer, reals first (so that all are aligned), each kind in table order: a place
 * is a sum of lengths, which another engine can compute from the same table with another width of real.
 */
export function allocate<const T extends FieldTable>(fields: T): Memory<T> {
  const entries = Object.entries(fields);
  const reals = entries.filter(([, [kind]]) => kind === "real");
  const ints = entries.filter(([, [kind]]) => kind === "int");
  const sum = (list: typeof entries) => list.reduce((total, [, [, length]]) => total + length, 0);
  const realBytes = sum(reals) * Float64Array.BYTES_PER_ELEMENT;
  const buffer = new ArrayBuffer(realBytes + sum(ints) * Int32Array.BYTES_PER_ELEMENT);
  const views: Record<string, Float64Array | Int32Array> = {};
  let at = 0;
  for (const [name, [, length]] of reals) {
    views[name] = new Float64Array(buffer, at, length);
    at += length * Float64Array.BYTES_PER_ELEMENT;
  }
  for (const [name, [, length]] of ints) {
    views[name] = new Int32Array(buffer, at, length);
    at += length * Int32Array.BYTES_PER_ELEMENT;
  }
  return { buffer, ...views } as Memory<T>;
}
