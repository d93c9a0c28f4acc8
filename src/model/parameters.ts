import type { Parameter } from "../contracts/distribution";
import type { ModelSpec } from "../contracts/model-spec";

/** A parameter of a model with its name: the path to it, list entries by id. */
export interface NamedParameter {
  readonly name: string;
  readonly parameter: Parameter;
}

const isParameter = (value: object): value is Parameter => "prior" in value && "basis" in value;

/** What a list entry is called in a path: its id, its country where it has none, else its place. */
function keyOf(item: unknown, index: number): string {
  const { id, country } = (item ?? {}) as { readonly id?: unknown; readonly country?: unknown };
  return String(id ?? country ?? index);
}

function* walk(value: unknown, path: readonly string[]): Generator<NamedParameter> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && isParameter(value)) {
    yield { name: path.join("."), parameter: value };
    return;
  }
  const entries = Array.isArray(value)
    ? value.map((item, index) => [keyOf(item, index), item] as const)
    : Object.entries(value);
  for (const [key, child] of entries) yield* walk(child, [...path, key]);
}

/** Every parameter of a specification with its name, in the order of the specification. */
export function parametersOf(spec: ModelSpec): NamedParameter[] {
  return [...walk(spec, [])];
}
