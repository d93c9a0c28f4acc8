import type * as z from "zod/mini";
import { type Issue, issue } from "./errors";
import { nearest } from "./nearest";
import { show } from "./show";

type ZodIssue = z.core.$ZodIssue;
type Branches = readonly (readonly ZodIssue[])[];

/** What a schema asks for where a value is of another kind: kinds of value, and values by themselves. */
export interface Asked {
  readonly kinds: readonly string[];
  readonly values: readonly unknown[];
}

/** A kind of value in words. */
function kind(expected: string, received: unknown): string {
  if (expected === "int") return "a whole number";
  if (expected === "number" && typeof received === "number") return "a finite number";
  return `${/^[aeiou]/.test(expected) ? "an" : "a"} ${expected}`;
}

/** What is asked for by a problem that is nothing but another kind of value, or another value; else undefined. */
export function askedBy(item: ZodIssue, received: unknown): Asked | undefined {
  if (item.code === "invalid_type") return { kinds: [kind(item.expected, received)], values: [] };
  if (item.code === "invalid_value") return { kinds: [], values: item.values };
  return item.code === "invalid_union" ? askedByAll(item.errors, received) : undefined;
}

function askedByAll(branches: Branches, received: unknown): Asked | undefined {
  const asked = branches.map(([item, ...others]) =>
    item === undefined || others.length > 0 || item.path.length > 0 ? undefined : askedBy(item, received),
  );
  const known = asked.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < asked.length) return undefined;
  return {
    kinds: [...new Set(known.flatMap(({ kinds }) => kinds))],
    values: known.flatMap(({ values }) => values),
  };
}

/** Of the branches of a union, the one the value came closest to: of its kind, failing deepest, with fewest problems. */
export function closestBranch(branches: Branches): readonly ZodIssue[] {
  const isOtherKind = (branch: readonly ZodIssue[]) => Number(askedByAll([branch], null) !== undefined);
  const depth = (branch: readonly ZodIssue[]) => Math.max(0, ...branch.map((item) => item.path.length));
  const misfits = (branch: readonly ZodIssue[]) =>
    branch.filter((item) => item.code === "unrecognized_keys").length;
  const ranked = [...branches].sort(
    (a, b) =>
      isOtherKind(a) - isOtherKind(b) ||
      misfits(a) - misfits(b) ||
      depth(b) - depth(a) ||
      a.length - b.length,
  );
  return ranked[0] ?? [];
}

/** The value that a text may have been meant for. */
function choice(values: readonly unknown[], received: unknown): string {
  const texts = values.filter((value) => typeof value === "string");
  const near = typeof received === "string" ? nearest(received, texts) : undefined;
  if (near !== undefined) return `Did you mean "${near}"?`;
  return values.length > 1 ? "Choose one of these." : `Write ${show(values[0])}.`;
}

/** The issue of a value that is missing, of another kind, or none of those asked for. */
export function askedIssue({ kinds, values }: Asked, path: Issue["path"], value: unknown): Issue {
  const shown = values.map((one) => show(one)).join(", ");
  const all = [...kinds, ...(values.length > 1 ? [`one of ${shown}`] : values.map(() => shown))];
  const expected = [all.slice(0, -1).join(", "), ...all.slice(-1)].filter(Boolean).join(" or ");
  const parts = { path, expected, received: show(value) };
  if (value === undefined) return issue({ ...parts, code: "missing", remedy: "Add it." });
  return kinds.length === 0
    ? issue({ ...parts, code: "invalid-value", remedy: choice(values, value) })
    : issue({ ...parts, code: "invalid-type", remedy: "Give a value of that kind." });
}
