import { type Issue, issue } from "../contracts/errors";

/** What a document may be to be checked. */
export type DocumentKind = "a model" | "a scenario" | "evidence";

type Kind = readonly [kind: string, is: (has: (key: string) => boolean) => boolean];

/** In this order: a forecast has factors too, and so may evidence have a name. */
const KINDS: readonly Kind[] = [
  ["a forecast", (has) => has("provenance") && has("fingerprint")],
  ["evidence", (has) => has("evidence")],
  ["a model", (has) => has("schemaVersion") && has("factors")],
  ["a scenario", (has) => has("interventions") || (has("schemaVersion") && has("name"))],
];

/** What a document is, in words. */
export function kindName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") {
    const kind = KINDS.find(([, is]) => is((key) => Object.hasOwn(value, key)));
    return kind?.[0] ?? "an object without them";
  }
  const names = { string: "text", number: "a number", boolean: "a truth value" } as const;
  return names[typeof value as keyof typeof names] ?? typeof value;
}

/** What a document is, or what is wrong with one that is none of these. */
export function kindOf(value: unknown): DocumentKind | Issue {
  const kind = kindName(value);
  if (kind === "a model" || kind === "a scenario" || kind === "evidence") return kind;
  return issue({
    code: "unknown-document",
    path: [],
    expected:
      "a model (schemaVersion and factors), a scenario (schemaVersion, name and interventions) or evidence (schemaVersion and evidence)",
    received: kind,
    remedy: "Only these are checked.",
  });
}
