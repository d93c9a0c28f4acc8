const TWO_MINUS_23 = 2 ** -23;
const TWO_MINUS_52 = 2 ** -52;
const TWO_26 = 2 ** 26;

/**
 * A uniform number in (0, 1) from one word: the midpoint of one of 2^23 cells. It is exact in single as in double
 * precision, never 0 or 1, and symmetric about one half.
 */
export function uniformFromWord(word: number): number {
  return ((word >>> 9) + 0.5) * TWO_MINUS_23;
}

/** A uniform number in (0, 1) from two words: the midpoint of one of 2^52 cells, for parameter draws. */
export function uniformFromWords(word0: number, word1: number): number {
  return ((word0 >>> 6) * TWO_26 + (word1 >>> 6) + 0.5) * TWO_MINUS_52;
}

/** The law of Uniform(low, high) as its quantile function. */
export function uniform(low: number, high: number): (u: number) => number {
  return (u) => low + (high - low) * u;
}
