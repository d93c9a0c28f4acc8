import { type Issue, issue } from "./errors";
import { MOST_EXPRESSION_DEPTH } from "./expression";

/** Bounds on any document from outside, checked before anything else looks at it. */
export const LIMITS = { characters: 1_000_000, depth: 32, nodes: 100_000 } as const;

/** Levels that data in memory may have: an expression, one text in a document, has two levels for each of its own. */
export const MOST_DATA_DEPTH = LIMITS.depth + 2 * MOST_EXPRESSION_DEPTH;

/** Names that reach an object's prototype: refused as keys, since schema libraries drop them without a word. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

type Path = readonly (string | number)[];

interface Walk {
  readonly depth: number;
  nodes: number;
  characters: number;
  readonly issues: Issue[];
}

const MOST_RESERVED_REPORTED = 20;

function refuse(code: string, path: Path, expected: string, received: string, remedy: string): Issue {
  return issue({ code, path, expected, received, remedy });
}

function visitKey(key: string, path: Path, walk: Walk): void {
  walk.characters += key.length;
  if (!RESERVED.has(key) || walk.issues.length >= MOST_RESERVED_REPORTED) return;
  const remedy = `Rename or remove the key "${key}".`;
  walk.issues.push(refuse("reserved-key", [...path, key], "an ordinary key", `"${key}"`, remedy));
}

/** Walks plain data; returns false once a bound is passed, so that the walk itself is bounded. */
function visit(value: unknown, path: Path, walk: Walk): boolean {
  walk.nodes += 1;
  if (typeof value === "string") walk.characters += value.length;
  if (walk.nodes > LIMITS.nodes || walk.characters > LIMITS.characters) return false;
  if (typeof value !== "object" || value === null) return true;
  if (path.length >= walk.depth) {
    const remedy =
      "Flatten the document; a reference that leads back to its own parent also counts as depth.";
    walk.issues.push(refuse("too-deep", path.slice(0, 4), `at most ${walk.depth} levels`, "more", remedy));
    return false;
  }
  if (Array.isArray(value)) return value.every((item, index) => visit(item, [...path, index], walk));
  return Object.keys(value).every((key) => {
    visitKey(key, path, walk);
    return visit((value as Record<string, unknown>)[key], [...path, key], walk);
  });
}

/** Every breach of the bounds by a value that claims to be plain data. */
export function limitIssues(document: unknown, depth: number): Issue[] {
  const walk: Walk = { depth, nodes: 0, characters: 0, issues: [] };
  visit(document, [], walk);
  if (walk.nodes > LIMITS.nodes) {
    walk.issues.push(
      refuse(
        "too-large",
        [],
        `at most ${LIMITS.nodes} values`,
        "more",
        "Split the document or shorten its lists.",
      ),
    );
  }
  if (walk.characters > LIMITS.characters) {
    const expected = `at most ${LIMITS.characters} characters of text`;
    walk.issues.push(refuse("too-large", [], expected, "more", "Shorten the document."));
  }
  return walk.issues;
}
