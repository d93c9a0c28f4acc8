type Path = readonly (string | number)[];

/** The parts of a schema of zod that this walks. */
interface Schema {
  readonly _zod: {
    readonly propValues?: Readonly<Record<string, ReadonlySet<unknown> | undefined>>;
    readonly def: {
      readonly type: string;
      readonly innerType?: Schema;
      readonly getter?: () => Schema;
      readonly options?: readonly Schema[];
      readonly discriminator?: string;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly element?: Schema;
      readonly valueType?: Schema;
    };
  };
}

function child(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(child, root);
}

/** The schemas a value may have to fit: of a union told apart by a key, the one that the key names, else every one. */
function alternatives(schema: Schema, value: unknown): Schema[] {
  const { type, innerType, getter, options, discriminator } = schema._zod.def;
  if (type === "optional" && innerType !== undefined) return alternatives(innerType, value);
  if (type === "lazy" && getter !== undefined) return alternatives(getter(), value);
  if (options === undefined) return [schema];
  const named = options.filter(
    (option) =>
      discriminator === undefined ||
      option._zod.propValues?.[discriminator]?.has(child(value, discriminator)),
  );
  return named.flatMap((option) => alternatives(option, value));
}

function step({ _zod: { def } }: Schema, key: string | number): Schema | undefined {
  const { shape, element, valueType } = def;
  if (shape !== undefined) return Object.hasOwn(shape, key) ? shape[key] : undefined;
  return element ?? valueType;
}

/** The keys that a schema knows of the object at a path of a document. */
export function knownKeys(schema: unknown, root: unknown, path: Path): string[] {
  let at = alternatives(schema as Schema, root);
  for (const [index, key] of path.entries()) {
    const value = valueAt(root, path.slice(0, index + 1));
    at = at.flatMap((one) => step(one, key) ?? []).flatMap((one) => alternatives(one, value));
  }
  return [...new Set(at.flatMap((one) => Object.keys(one._zod.def.shape ?? {})))];
}
