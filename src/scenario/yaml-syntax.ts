import type { ErrorCode, YAMLError } from "yaml";
import { issue } from "../contracts/errors";
import { show } from "../contracts/show";
import { type Found, MOST_FOUND } from "./found";

interface Slip {
  readonly expected: string;
  readonly remedy: string;
}

/** What each kind of syntax error is about, in the words of who writes a document. */
const SLIPS: Readonly<Partial<Record<ErrorCode, Slip>>> = {
  ALIAS_PROPS: { expected: "an alias by itself", remedy: "Remove what stands before it." },
  BAD_ALIAS: { expected: "a name after & or *", remedy: "Name it, and leave a space before a colon." },
  BAD_DQ_ESCAPE: {
    expected: "an escape that YAML knows",
    remedy: "Double the backslash, or use single quotes.",
  },
  BAD_INDENT: {
    expected: "lines that begin where their neighbours do, and every bracket closed",
    remedy: "Line it up, or close the bracket before it.",
  },
  BAD_SCALAR_START: { expected: "text that needs no quotes", remedy: "Put it in quotes." },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: "one key and one value on a line",
    remedy: 'Put text that contains ": " in quotes, and indent what belongs to a key.',
  },
  BLOCK_IN_FLOW: { expected: "entries with commas between them", remedy: "Add the comma before it." },
  KEY_OVER_1024_CHARS: { expected: "a key of at most 1024 characters", remedy: "Shorten it." },
  MISSING_CHAR: {
    expected: "a closing quote or bracket, a comma, a space, or a colon and a space after a key",
    remedy: "Add what is missing there.",
  },
  MULTILINE_IMPLICIT_KEY: {
    expected: "a colon and a space after the key, on its line",
    remedy: "Write key: value, with the space.",
  },
  MULTIPLE_ANCHORS: { expected: "one anchor", remedy: "Remove the other." },
  MULTIPLE_TAGS: { expected: "a value without a tag", remedy: "Remove the tags." },
  TAG_RESOLVE_FAILED: { expected: "a value without a tag", remedy: "Remove the tag." },
  TAB_AS_INDENT: { expected: "spaces as indentation", remedy: "Replace the tab by spaces." },
  UNEXPECTED_TOKEN: {
    expected: "a value, or the end of one",
    remedy: "Remove it, or put the whole of the text in quotes.",
  },
};

const OTHER: Slip = { expected: "YAML 1.2", remedy: "Correct the text there." };

/** What stands at an offset, to the end of its line. */
function textAt(text: string, offset: number): string {
  if (offset >= text.length) return "the end of the file";
  const rest = text.slice(offset, offset + 200).split(/\r?\n/, 1)[0] ?? "";
  return rest === "" ? "the end of the line" : show(rest);
}

/** Syntax errors in the order of the text, the first of every line: what follows one on its line mostly follows from it. */
export function syntaxFound(text: string, errors: readonly YAMLError[]): Found[] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = inOrder.filter((error, index) => {
    const before = inOrder[index - 1];
    return before === undefined || text.slice(before.pos[0], error.pos[0]).includes("\n");
  });
  return first.slice(0, MOST_FOUND).map(({ code, pos: [offset] }) => {
    const received = textAt(text, offset);
    return { offset, issue: issue({ code: "invalid-yaml", path: [], received, ...(SLIPS[code] ?? OTHER) }) };
  });
}
