import { type Issue, issue } from "../contracts/errors";
import { LIMITS } from "../contracts/limits";
import type { Found } from "./found";

/** Most tokens of YAML: a list takes two for a value, a block of keys three. */
const MOST_TOKENS = 2 * LIMITS.nodes;
const MOST_ALIASES = 100;

/** Open collections in the stack of the parser, which also holds the document and the value being read. */
const MOST_OPEN = LIMITS.depth + 2;

/** What is counted while a text is taken apart. */
export interface YamlCounts {
  tokens: number;
  /** Nested in each other at the moment. */
  open: number;
  aliases: number;
  directives: number;
  documents: number;
}

interface Bound extends Pick<Issue, "code" | "expected" | "received" | "remedy"> {
  readonly count: keyof YamlCounts;
  readonly most: number;
}

const BOUNDS: readonly Bound[] = [
  {
    count: "open",
    most: MOST_OPEN,
    code: "too-deep",
    expected: `at most ${LIMITS.depth} levels`,
    received: "more",
    remedy: "Flatten the document.",
  },
  {
    count: "tokens",
    most: MOST_TOKENS,
    code: "too-large",
    expected: `at most ${MOST_TOKENS} tokens`,
    received: "more",
    remedy: "Split the document or shorten its lists.",
  },
  {
    count: "aliases",
    most: MOST_ALIASES,
    code: "too-large",
    expected: `at most ${MOST_ALIASES} aliases`,
    received: "more",
    remedy: "Write out what they stand for.",
  },
  {
    count: "directives",
    most: 0,
    code: "directive",
    expected: "YAML 1.2 without directives",
    received: "a line that begins with %",
    remedy: "Remove the line.",
  },
  {
    count: "documents",
    most: 1,
    code: "several-documents",
    expected: "one document",
    received: "another after it",
    remedy: "Keep one to a file: remove the line --- or ... and what follows.",
  },
];

/** The first bound that is passed, at an offset of the text. */
export function boundPassed(counts: Readonly<YamlCounts>, offset: number): Found | undefined {
  const passed = BOUNDS.find(({ count, most }) => counts[count] > most);
  if (passed === undefined) return undefined;
  const { count: _, most: __, ...parts } = passed;
  return { offset, issue: issue({ ...parts, path: [] }) };
}
