import type * as z from "zod/mini";
import { askedBy, askedIssue, closestBranch } from "./asked";
import { type Issue, issue } from "./errors";
import { knownKeys, valueAt } from "./known-keys";
import { suggestion } from "./nearest";
import { show } from "./show";

type ZodIssue = z.core.$ZodIssue;
type Path = (string | number)[];

/** What was checked, and against which schema. */
interface Subject {
  readonly schema: unknown;
  readonly document: unknown;
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " entries" : "";
}

function describeExpected(item: ZodIssue): string {
  switch (item.code) {
    case "too_small":
      return `${item.inclusive === false ? "more than" : "at least"} ${item.minimum}${unitOf(item.origin)}`;
    case "too_big":
      return `${item.inclusive === false ? "less than" : "at most"} ${item.maximum}${unitOf(item.origin)}`;
    case "invalid_format":
      // A schema says what it wants in words; zod's own message only says that it has a pattern.
      return item.message.startsWith("Invalid ") ? `text like ${item.pattern}` : item.message;
    case "invalid_key":
      return "a key that is an id";
    default:
      return item.message;
  }
}

const REMEDIES: Partial<Record<ZodIssue["code"], string>> = {
  too_small: "Give a larger value.",
  too_big: "Give a smaller value.",
  invalid_format: "Write it in that form.",
  invalid_key: "Rename it: a letter, then letters, digits, dots, hyphens or underscores.",
};

function otherIssue(item: ZodIssue, path: Path, value: unknown): Issue {
  return issue({
    code: item.code.replaceAll("_", "-"),
    path,
    expected: describeExpected(item),
    received: item.code === "invalid_key" ? `the key ${show(path.at(-1))}` : show(value),
    remedy: REMEDIES[item.code] ?? "Change it so that it does.",
  });
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

/** What a problem that zod found is to who wrote the document. */
export function shapeIssues(item: ZodIssue, subject: Subject, prefix: Path = []): Issue[] {
  const path = [...prefix, ...(item.path as Path)];
  const { schema, document } = subject;
  if (item.code === "unrecognized_keys") {
    const known = knownKeys(schema, document, path);
    return item.keys.map((key) => unknownKey(key, path, known));
  }
  const value = valueAt(document, path);
  // A union told apart by a key names the values that the key may have.
  const isUnnamed = item.code === "invalid_union" && "options" in item && item.errors.length === 0;
  const asked = isUnnamed ? { kinds: [], values: item.options ?? [] } : askedBy(item, value);
  if (asked !== undefined) return [askedIssue(asked, path, value)];
  if (item.code !== "invalid_union") return [otherIssue(item, path, value)];
  return closestBranch(item.errors).flatMap((inner) => shapeIssues(inner, subject, path));
}
