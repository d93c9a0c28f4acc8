import * as z from "zod/mini";
import { type Issue, issue } from "./errors";
import { limitIssues } from "./limits";
import { suggestion } from "./nearest";
import { show } from "./show";

type ZodIssue = z.core.$ZodIssue;
type Path = (string | number)[];

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** Keys an object schema knows, found by walking from the root schema along a path. */
function knownKeys(schema: unknown, path: Path): string[] {
  let at = schema as { _zod?: { def?: Record<string, unknown> } } | undefined;
  for (const key of [...path, undefined]) {
    while (at?._zod?.def?.type === "optional") at = at._zod.def.innerType as typeof at;
    const def = at?._zod?.def;
    if (key === undefined) return Object.keys((def?.shape as object | undefined) ?? {});
    if (def?.type === "object") at = (def.shape as Record<string, typeof at>)[key];
    else if (def?.type === "array") at = def.element as typeof at;
    else if (def?.type === "record") at = def.valueType as typeof at;
    else return [];
  }
  return [];
}

function describeExpected(item: ZodIssue): string {
  switch (item.code) {
    case "invalid_type":
      return item.expected === "int"
        ? "a whole number"
        : `${/^[aeiou]/.test(item.expected) ? "an" : "a"} ${item.expected}`;
    case "too_small":
      return `${item.inclusive === false ? "more than" : "at least"} ${item.minimum}${unitOf(item.origin)}`;
    case "too_big":
      return `${item.inclusive === false ? "less than" : "at most"} ${item.maximum}${unitOf(item.origin)}`;
    case "invalid_format":
      return item.pattern === undefined ? `a ${item.format}` : `text like ${item.pattern}`;
    case "invalid_value":
      return `one of ${item.values.map((value) => show(value)).join(", ")}`;
    case "custom":
      return item.message;
    case "invalid_key":
      return "a key that is an id";
    default:
      return item.message;
  }
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " entries" : "";
}

const REMEDIES: Partial<Record<ZodIssue["code"], string>> = {
  invalid_type: "Give a value of that kind.",
  too_small: "Give a larger value.",
  too_big: "Give a smaller value.",
  invalid_format: "Write it in that form.",
  invalid_value: "Choose one of these.",
};

/** Of the branches of a union, the one the value came closest to: it fails deepest, then with fewest problems. */
function closestBranch(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const depth = (branch: readonly ZodIssue[]) => Math.max(0, ...branch.map((item) => item.path.length));
  const misfits = (branch: readonly ZodIssue[]) =>
    branch.filter((item) => item.code === "unrecognized_keys").length;
  const ranked = [...branches].sort(
    (a, b) => misfits(a) - misfits(b) || depth(b) - depth(a) || a.length - b.length,
  );
  return ranked[0] ?? [];
}

function translate(item: ZodIssue, root: unknown, schema: unknown, prefix: Path): Issue[] {
  const path = [...prefix, ...(item.path as Path)];
  if (item.code === "invalid_union" && item.errors.length > 0) {
    return closestBranch(item.errors).flatMap((inner) => translate(inner, root, schema, path));
  }
  if (item.code === "unrecognized_keys") {
    return item.keys.map((key) => unknownKey(key, path, knownKeys(schema, path)));
  }
  const received = valueAt(root, path);
  const missing = received === undefined && item.code === "invalid_type";
  return [
    issue({
      code: missing ? "missing" : item.code.replaceAll("_", "-"),
      path,
      expected: describeExpected(item),
      received: show(received),
      remedy: missing ? "Add it." : (REMEDIES[item.code] ?? "Change it so that it does."),
    }),
  ];
}

function unknownKey(key: string, path: Path, known: string[]): Issue {
  return issue({
    code: "unknown-key",
    path: [...path, key],
    expected: "a key of the schema",
    received: `the key ${show(key)}`,
    remedy: known.length === 0 ? "Remove it." : suggestion(key, known),
  });
}

/** What came of checking a document: its value where the shape is right, and every problem. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
}

/** Checks limits, then shape. The value is there only where neither finds a problem. */
export function checkShape<T>(schema: z.ZodMiniType<T>, document: unknown): Checked<T> {
  const limits = limitIssues(document);
  if (limits.length > 0 && limits.some((item) => item.code !== "reserved-key"))
    return { value: undefined, issues: limits };
  const result = z.safeParse(schema, document);
  const shape = result.success
    ? []
    : result.error.issues.flatMap((item) => translate(item, document, schema, []));
  const issues = [...limits, ...shape];
  return { value: result.success && issues.length === 0 ? result.data : undefined, issues };
}
