/** A copy of plain data in which the part at a path is another; what lies beside the path is shared. */
export function replaceAt<T>(value: T, [key, ...rest]: readonly (string | number)[], part: unknown): T {
  if (key === undefined) return part as T;
  const next = replaceAt((value as Readonly<Record<string | number, unknown>>)[key], rest, part);
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? next : item)) as T;
  return { ...value, [key]: next };
}
