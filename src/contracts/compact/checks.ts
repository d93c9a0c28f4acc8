import { type Check, type Problem, problem } from "./schema";

const small = (origin: string, minimum: number): Problem =>
  problem("too_small", { origin, minimum, inclusive: true });
const big = (origin: string, maximum: number): Problem =>
  problem("too_big", { origin, maximum, inclusive: true });

const originOf = (value: string | readonly unknown[]): string => (Array.isArray(value) ? "array" : "string");

/** Characters as people count them, entries of a list. */
const lengthOf = (value: string | readonly unknown[]): number =>
  typeof value === "string" ? [...value].length : value.length;

export const minimum = (least: number): Check => ({
  find: (value: number) => (value >= least ? undefined : small("number", least)),
});

export const maximum = (most: number): Check => ({
  find: (value: number) => (value <= most ? undefined : big("number", most)),
});

export const positive = (): Check => ({
  find: (value: number) => (value > 0 ? undefined : { ...small("number", 0), inclusive: false }),
});

export const minLength = (least: number): Check => ({
  ofLength: true,
  find: (value: string) => (lengthOf(value) >= least ? undefined : small(originOf(value), least)),
});

export const maxLength = (most: number): Check => ({
  ofLength: true,
  find: (value: string) => (lengthOf(value) <= most ? undefined : big(originOf(value), most)),
});

export const regex = (pattern: RegExp, message = "Invalid input"): Check => ({
  find: (value: string) =>
    pattern.test(value) ? undefined : problem("invalid_format", { pattern: String(pattern), message }),
});

export const refine = (
  holds: (value: never) => boolean,
  { error: message = "Invalid input", path = [] }: { error?: string; path?: string[] } = {},
): Check => ({
  find: (value) => (holds(value) ? undefined : problem("custom", { message, path })),
});
