/** A fenced block of a page. */
export interface Fence {
  /** Line of the page on which its code begins, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** The comment on the line before it, or before an empty line. */
  readonly mark: string | undefined;
}

const FENCE = /(?:<!-- ([^\n]*) -->\n\n?)?^( *)```(\w*)[^\n]*\n([\s\S]*?)^\2```$/gm;

/** Every fenced block of a page, whatever its language. */
export function fencesOf(page: string): Fence[] {
  return [...page.matchAll(FENCE)].map((match) => {
    const [whole, mark, , language = "", code = ""] = match;
    const before = page.slice(0, match.index + whole.length - code.length - "```".length);
    return { line: before.split("\n").length, language, code, mark };
  });
}
