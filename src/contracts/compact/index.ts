/**
 * What the schemas of this folder use of `zod/mini`, in a tenth of its size: the build of the element puts it in the place of
 * zod, because every page pays for it. It reads plain data as `JSON.parse` gives it, and finds the same problems, which a test
 * holds it to.
 */
export { maximum, maxLength, minimum, minLength, positive, refine, regex } from "./checks";
export { array, nullable, optional, record, strictObject, tuple } from "./containers";
export { boolean, int, literal, number, string } from "./scalars";
export { discriminatedUnion, union } from "./unions";

import type { Schema } from "./schema";

export function safeParse(schema: Schema, document: unknown) {
  const { value, issues } = schema.run(document);
  return issues.length === 0
    ? { success: true, data: value }
    : { success: false, data: undefined, error: { issues } };
}
