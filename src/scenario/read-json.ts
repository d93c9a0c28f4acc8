import { MOST_FOUND } from "./found";
import { faultFound, repeatedKeyIssue } from "./json-issues";
import { jsonPlaces } from "./json-places";
import type { Source } from "./source";

/** Reads JSON as plain data: each key once, and bounded before the parser of the language sees it. */
export function readJson(text: string): Source {
  const { fault, root, repeated } = jsonPlaces(text);
  if (fault !== undefined) return { value: undefined, found: [faultFound(text, fault)] };
  const found = repeated
    .slice(0, MOST_FOUND)
    .map((key) => ({ issue: repeatedKeyIssue(key), offset: key.offset }));
  return { value: JSON.parse(text) as unknown, root, found };
}
