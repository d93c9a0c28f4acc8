import { Composer, type Document, type YAMLError } from "yaml";
import { issue } from "../contracts/errors";
import { type Found, MOST_FOUND } from "./found";
import type { Source } from "./source";
import { syntaxFound } from "./yaml-syntax";
import { yamlTokens } from "./yaml-tokens";
import { yamlValue } from "./yaml-values";

/** YAML 1.2 and no more: no tags of other versions, no merging, nothing printed. Keys are compared where they are read. */
const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** What YAML 1.2 does not let stand in a text (5.1, `c-printable`). */
const UNPRINTABLE = /[^\t\n\r\x20-\x7e\x85\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function unprintable(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: character, index: offset } of text.matchAll(UNPRINTABLE)) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const parts = { code: "invalid-yaml", path: [], expected: "text that can be printed" };
    const received = `the character U+${code}`;
    found.push({ offset, issue: issue({ ...parts, received, remedy: "Remove the character." }) });
    if (found.length === MOST_FOUND) break;
  }
  return found;
}

/** What the parser warns of counts as a problem; unknown tags are reported with their values. */
function errorsOf({ errors, warnings }: Pick<Document, "errors" | "warnings">): YAMLError[] {
  return [...errors, ...warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED")];
}

/**
 * Reads YAML 1.2 (core schema) as plain data: one document, text keys, each once, no tags, no directives, no merge keys,
 * at most 100 aliases.
 */
export function readYaml(text: string): Source {
  const unreadable = unprintable(text);
  if (unreadable.length > 0) return { value: undefined, found: unreadable };
  // A carriage return alone ends a line in YAML, which the parser does not see.
  const { tokens, refused } = yamlTokens(text.replace(/\r(?!\n)/g, "\n"));
  if (refused !== undefined) return { value: undefined, found: [refused] };
  const [document] = new Composer(OPTIONS).compose(tokens, true, text.length);
  const errors = syntaxFound(text, document === undefined ? [] : errorsOf(document));
  if (errors.length > 0) return { value: undefined, found: errors };
  const found: Found[] = [];
  const { value, place } = yamlValue(document?.contents ?? null, found);
  return { value, root: place, found };
}
