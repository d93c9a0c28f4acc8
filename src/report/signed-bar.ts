const AXIS = "│";

/** Halves of a character that a share of so many characters fills. */
function halves(value: number, most: number, width: number): number {
  const part = most === 0 ? 0 : Math.min(1, Math.abs(value) / most);
  return Math.round(part * width * 2);
}

/** Characters of a bar that a part of it takes, on either side of the axis. */
export function signedBarWidth(half: number): number {
  return 2 * half + 1;
}

/**
 * A bar from 0 in the middle to a value, to the right where it is positive; in halves of a character.
 *
 * @param most the value whose bar takes all of a side.
 * @param half characters of a side.
 */
export function signedBar(value: number, most: number, half: number): string {
  const filled = halves(value, most, half);
  const full = "█".repeat(Math.floor(filled / 2));
  if (value < 0)
    return `${(filled % 2 === 1 ? "▐" : "") + full}${AXIS}`.padStart(half + 1) + " ".repeat(half);
  return " ".repeat(half) + (AXIS + full + (filled % 2 === 1 ? "▌" : "")).padEnd(half + 1);
}

/** Marks of a bar of two values: the first, the second, both. */
export const TWO_MARKS = { first: "░", second: "█", both: "▓" } as const;

/** Two values as one bar about 0, each from 0 to where it lies; in whole characters. */
export function twoSidedBar(first: number, second: number, most: number, half: number): string {
  const reach = [first, second].map((value) => Math.sign(value) * Math.ceil(halves(value, most, half) / 2));
  const covers = (end = 0, place: number) =>
    end > 0 ? place > 0 && place <= end : place < 0 && place >= end;
  return Array.from({ length: signedBarWidth(half) }, (_, index) => {
    const place = index - half;
    if (place === 0) return AXIS;
    const [one, two] = reach.map((end) => covers(end, place));
    if (one && two) return TWO_MARKS.both;
    return one ? TWO_MARKS.first : two ? TWO_MARKS.second : " ";
  }).join("");
}
