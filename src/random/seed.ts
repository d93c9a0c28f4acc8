import seedrandom from "seedrandom/seedrandom.js";
import { issue, OptionsError } from "../contracts/errors";
import { textFingerprint } from "../contracts/fingerprint";

/** The 64-bit key of every stream of a run. */
export interface StreamKey {
  readonly key0: number;
  readonly key1: number;
}

/**
 * The key of a seed: seedrandom on the SHA-256 of `String(seed)`, once per run. 7 and "7" are the same seed; 0 and "" are
 * seeds. The digest comes first because seedrandom reads a short text round and round and only the low byte of a character:
 * on its own it takes 7, 77 and 777 for one seed.
 *
 * @throws OptionsError where a numeric seed is not finite.
 */
export function streamKey(seed: string | number): StreamKey {
  if (typeof seed === "number" && !Number.isFinite(seed)) {
    throw new OptionsError("The seed cannot be used", [
      issue({
        code: "not-finite",
        path: ["seed"],
        expected: "a string or a finite number",
        received: String(seed),
        remedy: "Pass a string or a finite number.",
      }),
    ]);
  }
  const generator = seedrandom(textFingerprint(String(seed)));
  return { key0: generator.int32() >>> 0, key1: generator.int32() >>> 0 };
}
