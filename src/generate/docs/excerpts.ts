/** What an excerpt leaves out. */
const GAP = "...";

/** The words that stand for a probability. */
const CHANCES = /almost no chance|almost certain|roughly even chance|(?:very )?(?:un)?likely/g;

/** A line without its numbers, words for them, signs of doubt and bars: what stays where only the numbers change. */
const shapeOf = (line: string): string =>
  line
    .replace(CHANCES, "#")
    .replace(/[<~●\u2500-\u259f]/g, "")
    .replace(/[-+]?\d[\d.,]*/g, "#")
    .replace(/\s+/g, " ")
    .trim();

/**
 * The lines of an output that an excerpt of it shows: of the same shape, in the same order, next to each other unless `...`
 * stands between them.
 *
 * @throws Error where the output has no such line.
 */
export function excerptOf(stated: readonly string[], output: readonly string[]): string[] {
  const shapes = output.map(shapeOf);
  let next = 0;
  let isFree = true;
  return stated.map((line) => {
    if (line.trim() === GAP) {
      isFree = true;
      return line;
    }
    const shape = shapeOf(line);
    const at = isFree ? shapes.indexOf(shape, next) : next;
    const found = output[at];
    if (found === undefined || shapes[at] !== shape)
      throw new Error(
        `the excerpt has "${line}"; the output has ${found === undefined ? "no such line" : `"${found}"`}`,
      );
    next = at + 1;
    isFree = false;
    return found;
  });
}
