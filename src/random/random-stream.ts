import { streamKey } from "./seed";
import { namedStream, type Stream } from "./stream";

/**
 * Uniform numbers in (0, 1) from a seed, for what takes its randomness as an argument. The same seed and name give the same numbers
 * on any machine; streams of other names are independent of it. A stream has 2^32 numbers.
 *
 * @throws OptionsError where a numeric seed is not finite.
 */
export function randomStream(seed: string | number, name = "scores"): Stream {
  return namedStream(streamKey(seed), name);
}
