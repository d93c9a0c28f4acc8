import type { Issue } from "../contracts/errors";

/** A problem, and the offset in the text of what it is about. */
export interface Found {
  readonly issue: Issue;
  readonly offset: number;
}

/** Most problems of one kind that are listed of a text; the work is bounded, and so is what has to be read. */
export const MOST_FOUND = 100;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Line and column, both from 1, of offsets that never decrease; a column counts characters, not UTF-16 units. */
function cursor(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let [at, line, column, before] = [0, 1, 1, 0];
  return (offset) => {
    for (; at < offset && at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const breaks =
        unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
      if (breaks) [line, column] = [line + 1, 1];
      else if (!(isLowSurrogate(unit) && isHighSurrogate(before))) column += 1;
      before = unit;
    }
    return { line, column };
  };
}

/** The problems in the order of the text, each with line and column: one pass over the text, however many there are. */
export function located(text: string, found: readonly Found[]): Issue[] {
  const at = cursor(text);
  const inOrder = [...found].sort((a, b) => a.offset - b.offset);
  return inOrder.map(({ issue, offset }) => ({ ...issue, ...at(offset) }));
}
