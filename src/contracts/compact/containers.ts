import { ofKind, type Problem, problem, type Result, Schema, within } from "./schema";

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const optional = (innerType: Schema): Schema =>
  new Schema({ type: "optional", innerType }, (value) =>
    value === undefined ? { value, issues: [] } : innerType.run(value),
  );

export const nullable = (innerType: Schema): Schema =>
  new Schema({ type: "nullable", innerType }, (value) =>
    value === null ? { value, issues: [] } : innerType.run(value),
  );

/** A copy made part by part, with what is wrong with each at its place. */
function gather(
  parts: Iterable<readonly [string | number, Result]>,
  copy: object,
  issues: Problem[],
): Result {
  for (const [key, result] of parts) {
    issues.push(...within(key, result.issues));
    Object.assign(copy, { [key]: result.value });
  }
  return { value: copy, issues };
}

const itemsOf = (list: readonly unknown[], schemaAt: (index: number) => Schema | undefined) =>
  list.flatMap((item, index) => {
    const schema = schemaAt(index);
    return schema === undefined ? [] : [[index, schema.run(item)] as const];
  });

export const array = (element: Schema): Schema =>
  new Schema({ type: "array", element }, (value) =>
    Array.isArray(value)
      ? gather(
          itemsOf(value, () => element),
          [],
          [],
        )
      : { value, issues: [ofKind("array")] },
  );

export const tuple = (items: readonly Schema[]): Schema =>
  new Schema({ type: "tuple" }, (value) => {
    if (!Array.isArray(value)) return { value, issues: [ofKind("tuple")] };
    const bounds = { origin: "array", inclusive: true };
    if (value.length < items.length)
      return { value, issues: [problem("too_small", { ...bounds, minimum: items.length })] };
    const more =
      value.length > items.length ? [problem("too_big", { ...bounds, maximum: items.length })] : [];
    return gather(
      itemsOf(value, (index) => items[index]),
      [],
      more,
    );
  });

/** A key that may be left out is not in the copy either. */
const fieldsOf = (value: Fields, shape: Readonly<Record<string, Schema>>) =>
  Object.entries(shape)
    .filter(([key, { def }]) => key in value || def.type !== "optional")
    .map(([key, schema]) => [key, schema.run(value[key])] as const);

export const strictObject = (shape: Readonly<Record<string, Schema>>): Schema =>
  new Schema({ type: "object", shape }, (value) => {
    if (!isObject(value)) return { value, issues: [ofKind("object")] };
    const copy = gather(fieldsOf(value, shape), {}, []);
    const keys = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    if (keys.length === 0) return copy;
    return { ...copy, issues: [...copy.issues, { ...problem("unrecognized_keys", { keys }), goesOn: true }] };
  });

export const record = (keyType: Schema, valueType: Schema): Schema =>
  new Schema({ type: "record", valueType }, (value) => {
    if (!isObject(value)) return { value, issues: [ofKind("record")] };
    const issues: Problem[] = [];
    const copy = {};
    for (const [key, item] of Object.entries(value)) {
      if (key === "__proto__") continue;
      if (keyType.run(key).issues.length === 0) gather([[key, valueType.run(item)]], copy, issues);
      else issues.push(problem("invalid_key", { path: [key] }));
    }
    return { value: copy, issues };
  });
