const ELLIPSIS = "…";

/** Length in characters, not in UTF-16 units. */
export function textLength(text: string): number {
  return [...text].length;
}

/** Text of at most `width` characters, cut with an ellipsis. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : characters.slice(0, Math.max(width - 1, 0)).join("") + ELLIPSIS;
}

/** Text of at most `width` characters, cut in the middle: names that begin alike stay apart. */
export function cutMiddle(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const kept = Math.max(width - 1, 0);
  const head = Math.floor(kept / 2);
  return (
    characters.slice(0, head).join("") + ELLIPSIS + characters.slice(characters.length - kept + head).join("")
  );
}

/** Text filled up with blanks to `width` characters, on the left where `right` is set. */
export function pad(text: string, width: number, right = false): string {
  const blanks = " ".repeat(Math.max(width - textLength(text), 0));
  return right ? blanks + text : text + blanks;
}

/** Words no longer than `width`: longer ones are broken, for nothing may leave the page. */
function wordsOf(text: string, width: number): string[] {
  return text.split(" ").flatMap((word) => {
    const characters = [...word];
    if (characters.length <= width) return [word];
    const parts = Math.ceil(characters.length / width);
    return Array.from({ length: parts }, (_, part) =>
      characters.slice(part * width, (part + 1) * width).join(""),
    );
  });
}

/** Text broken into lines of at most `width` characters; lines after the first begin with `hanging` blanks more. */
export function wrap(text: string, width: number, indent = 0, hanging = indent): string[] {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  let empty = true;
  for (const word of wordsOf(text, Math.max(1, width - Math.max(indent, hanging)))) {
    if (!empty && textLength(line) + 1 + textLength(word) > width) {
      lines.push(line);
      line = " ".repeat(hanging);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

const BLOCKS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/** A bar of `width` characters, filled to a share of it in eighths of a character. */
export function bar(part: number, width: number): { readonly filled: string; readonly rest: string } {
  const eighths = Math.round(Math.max(0, Math.min(1, part)) * width * 8);
  const filled = "█".repeat(Math.floor(eighths / 8)) + (BLOCKS[eighths % 8] ?? "");
  return { filled, rest: "░".repeat(width - textLength(filled)) };
}
