import * as z from "zod/mini";
import type { Cell } from "./cells";

const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;
const INTEGER = /^-?\d{1,15}$/;

function numeric(pattern: RegExp, what: string, least: number, most: number): Cell<number> {
  const inRange = z.number().check(z.gte(least), z.lte(most));
  const range = most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`;
  return {
    expected: `${what} ${range}`,
    schema: z.pipe(z.pipe(z.string().check(z.regex(pattern)), z.transform(Number)), inRange),
  };
}

/** A decimal number in a closed range. */
export function number(least: number, most = Number.POSITIVE_INFINITY): Cell<number> {
  return numeric(DECIMAL, "a number", least, most);
}

/** A whole number in a closed range. */
export function integer(least: number, most = Number.POSITIVE_INFINITY): Cell<number> {
  return numeric(INTEGER, "a whole number", least, most);
}

/** One number of a closed list. */
export function oneOfNumbers<const V extends number>(values: readonly V[]): Cell<V> {
  const read = z.pipe(z.string().check(z.regex(INTEGER)), z.transform(Number));
  return {
    expected: `one of ${values.join(", ")}`,
    known: values.map(String),
    schema: z.pipe(read, z.literal(values)),
  };
}
