import * as z from "zod/mini";
import type { Issue } from "./errors";
import { limitIssues, MOST_DATA_DEPTH } from "./limits";
import { shapeIssues } from "./shape-issues";

/** What came of checking a document: its value where the shape is right, and every problem. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
}

/** Checks the shape alone, of data whose size is bounded already. */
export function checkShapeOnly<T>(schema: z.ZodMiniType<T>, document: unknown): Checked<T> {
  const result = z.safeParse(schema, document);
  if (result.success) return { value: result.data, issues: [] };
  const issues = result.error.issues.flatMap((item) => shapeIssues(item, { schema, document }));
  return { value: undefined, issues };
}

/** Checks limits (`depth` levels among them), then shape. The value is there only where neither finds a problem. */
export function checkShape<T>(
  schema: z.ZodMiniType<T>,
  document: unknown,
  depth = MOST_DATA_DEPTH,
): Checked<T> {
  const limits = limitIssues(document, depth);
  if (limits.some((item) => item.code !== "reserved-key")) return { value: undefined, issues: limits };
  const { value, issues } = checkShapeOnly(schema, document);
  return { value: limits.length === 0 ? value : undefined, issues: [...limits, ...issues] };
}
