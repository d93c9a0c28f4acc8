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

interface Found<T> {
  readonly name: string;
  /** Keys and places from the root of the document. */
  readonly path: readonly (string | number)[];
  readonly part: T;
}

/** A parameter with where it stands. */
export type PlacedParameter = Found<Parameter>;

/** Every part of a document that is of a kind, with its name and path. */
function* walk<T extends object>(
  value: unknown,
  is: (part: object) => part is T,
  names: readonly string[] = [],
  path: readonly (string | number)[] = [],
): Generator<Found<T>> {
  if (typeof value !== "object" || value === null) return;
  if (is(value)) {
    yield { name: names.join("."), path, part: value };
    return;
  }
  const entries: readonly (readonly [string, string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [keyOf(item, index), index, item] as const)
    : Object.entries(value).map(([key, child]) => [key, key, child] as const);
  for (const [name, key, child] of entries) yield* walk(child, is, [...names, name], [...path, key]);
}

/** Every parameter of a specification with its name and place. */
export function placedParameters(spec: ModelSpec): PlacedParameter[] {
  return [...walk(spec, isParameter)];
}

/** Every parameter of a specification with its name, in the order of the specification. */
export function parametersOf(spec: ModelSpec): NamedParameter[] {
  return [...walk(spec, isParameter)].map(({ name, part }) => ({ name, parameter: part }));
}

/** Every number of a specification that is taken as known and never drawn, as a parameter that is fixed. */
export function knownNumbersOf(spec: ModelSpec): NamedParameter[] {
  return [...walk(spec, isDatum)].map(({ name, part: { value, ...ground } }) => ({
    name,
    parameter: { prior: { fixed: value }, ...ground },
  }));
}

/** Where a number of a specification stands, and whether it is known rather than drawn. */
export interface NumberPlace {
  readonly path: readonly (string | number)[];
  readonly isDatum: boolean;
}

/** Places of the parameters and known numbers of a specification, by name. */
export function locateNumbers(spec: ModelSpec): Map<string, NumberPlace> {
  const places = new Map<string, NumberPlace>();
  for (const { name, path } of walk(spec, isParameter)) places.set(name, { path, isDatum: false });
  for (const { name, path } of walk(spec, isDatum)) places.set(name, { path, isDatum: true });
  return places;
}
