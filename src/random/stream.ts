import { counterWord, PURPOSE, parameterSlot } from "./counter";
import type { StreamKey } from "./seed";
import { threefry2x32 } from "./threefry";
import { uniformFromWords } from "./uniform";

/** A source of uniform numbers in (0, 1). */
export type Stream = () => number;

/** The uniform number that decides one parameter in one draw: a function of the seed, the draw and the name alone. */
export function parameterUniform(key: StreamKey, draw: number, slot: number, words: Uint32Array): number {
  threefry2x32(key.key0, key.key1, draw, counterWord(PURPOSE.parameter, 0, 0) | slot, words);
  return uniformFromWords(words[0]!, words[1]!);
}

/** A sequence of uniform numbers of a named purpose, for small jobs off the hot path. */
export function namedStream(key: StreamKey, name: string): Stream {
  const words = new Uint32Array(2);
  const slot = parameterSlot(name);
  let count = 0;
  return () => parameterUniform(key, count++ >>> 0, slot, words);
}
