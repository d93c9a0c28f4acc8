import * as z from "zod/mini";
import { type PathwayId, pathwayOfLabel } from "./vocabulary";

/** How the text of one cell becomes a value, and how a message says what it must be. */
export interface Cell<T> {
  /** Completes "expected ...". */
  readonly expected: string;
  /** The closed list of what may stand here, where there is one. */
  readonly known?: readonly string[];
  readonly schema: z.ZodMiniType<T, string>;
}

/** The type of the value that a cell holds. */
export type ValueOf<C extends Cell<unknown>> = z.output<C["schema"]>;

/** Text that is there and has no blanks around it. */
export function text(): Cell<string> {
  const clean = z.refine<string>((value) => value !== "" && value === value.trim());
  return { expected: "text without surrounding blanks", schema: z.string().check(clean) };
}

/** Text of a given form. */
export function matching(pattern: RegExp, expected: string): Cell<string> {
  return { expected, schema: z.string().check(z.regex(pattern)) };
}

/** A key by which rows are referred to: letters, digits, hyphens and dots. */
export function identifier(): Cell<string> {
  return matching(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, "an identifier of letters, digits, hyphens and dots");
}

/** An ISO 3166 alpha-2 code. */
export function country(): Cell<string> {
  return matching(/^[A-Z]{2}$/, "a country as two capital letters (ISO 3166)");
}

/** A flag, written 0 or 1. */
export function flag(): Cell<boolean> {
  const known = ["0", "1"] as const;
  return {
    expected: "0 or 1",
    known,
    schema: z.pipe(
      z.enum(known),
      z.transform((value) => value === "1"),
    ),
  };
}

/** One word of a closed list. */
export function oneOf<const V extends string>(known: readonly V[]): Cell<V> {
  return { expected: `one of ${known.join(", ")}`, known, schema: z.enum(known) };
}

/** A pathway: its label in the tables, or its id, becomes the id. */
export function pathway(): Cell<PathwayId> {
  const labels: Readonly<Record<string, PathwayId>> = pathwayOfLabel;
  const ids = Object.values(pathwayOfLabel);
  const known = [...new Set([...Object.keys(labels), ...ids])];
  const idOf = (label: string) => labels[label] ?? label;
  return {
    expected: `one of ${Object.keys(labels).join(", ")}`,
    known,
    schema: z.pipe(z.pipe(z.enum(known), z.transform(idOf)), z.enum(ids)),
  };
}

/** A cell that may be empty, which is `null`. */
export function optional<T>(cell: Cell<T>): Cell<T | null> {
  const empty = z.pipe(
    z.literal(""),
    z.transform(() => null),
  );
  return { ...cell, expected: `${cell.expected}, or nothing`, schema: z.union([empty, cell.schema]) };
}

/** Values separated by `;`, none of them twice; empty only where `least` is 0. */
export function list<T>(cell: Cell<T>, least = 1): Cell<readonly T[]> {
  const split = z.transform((value: string) => (value === "" ? [] : value.split(";")));
  const unique = z.refine<T[]>((values) => new Set(values).size === values.length);
  const values = z.array(cell.schema).check(z.minLength(least), unique);
  return {
    ...cell,
    expected: `${cell.expected} (several: separated by ";", none twice)`,
    schema: z.pipe(z.pipe(z.string(), split), values),
  };
}
