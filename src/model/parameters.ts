import type { Datum, Parameter } from "../contracts/distribution";
import type { ModelSpec } from "../contracts/model-spec";

/** A parameter of a model with its name: the path to it, list entries by id. */
export interface NamedParameter {
  readonly name: string;
  readonly parameter: Parameter;
}

const isParameter = (value: object): value is Parameter => "prior" in value && "basis" in value;
const isDatum = (value: object): value is Datum => "value" in value && "basis" in value;

/** What a list entry is called in a path: its id, its country where it has none, else its place. */
function keyOf(item: unknown, index: number): string {
  const { id, country } = (item ?? {}) as { readonly id?: unknown; readonly country?: unknown };
  return String(id ?? country ?? index);
}

/** Every part of a document that is of a kind, with its path. */
function* walk<T extends object>(
  value: unknown,
  path: readonly string[],
  is: (part: object) => part is T,
): Generator<readonly [name: string, part: T]> {
  if (typeof value !== "object" || value === null) return;
  if (is(value)) {
    yield [path.join("."), value];
    return;
  }
  const entries = Array.isArray(value)
    ? value.map((item, index) => [keyOf(item, index), item] as const)
    : Object.entries(value);
  for (const [key, child] of entries) yield* walk(child, [...path, key], is);
}

/** Every parameter of a specification with its name, in the order of the specification. */
export function parametersOf(spec: ModelSpec): NamedParameter[] {
  return [...walk(spec, [], isParameter)].map(([name, parameter]) => ({ name, parameter }));
}

/** Every number of a specification that is taken as known and never drawn, as a parameter that is fixed. */
export function knownNumbersOf(spec: ModelSpec): NamedParameter[] {
  return [...walk(spec, [], isDatum)].map(([name, { value, ...ground }]) => ({
    name,
    parameter: { prior: { fixed: value }, ...ground },
  }));
}
