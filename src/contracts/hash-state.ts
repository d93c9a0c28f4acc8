import { _SHA256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 after the beginning of a text, from which it goes on without that. */
export interface HashState {
  /** Its eight words after all whole blocks of the beginning. */
  readonly words: readonly number[];
  /** Bytes of those blocks. */
  readonly length: number;
  /** Bytes that fill no block, a character each. */
  readonly rest: string;
}

/** What the hash keeps to itself: its fields are protected, and a test holds them to whole texts. */
class Interruptible extends _SHA256 {
  get state(): HashState {
    const rest = String.fromCharCode(...this.buffer.subarray(0, this.pos));
    return { words: this.get(), length: this.length - this.pos, rest };
  }

  set state({ words, length, rest }: HashState) {
    this.set(...(words as ReturnType<_SHA256["get"]>));
    this.length = length;
    this.update(Uint8Array.from(rest, (character) => character.charCodeAt(0)));
  }
}

/** The state after the beginning of a text. */
export function hashStateOf(beginning: string): HashState {
  return new Interruptible().update(utf8ToBytes(beginning)).state;
}

/** SHA-256 of the whole text, as 64 hexadecimal digits. */
export function fingerprintFrom(state: HashState, end: string): string {
  const hash = new Interruptible();
  hash.state = state;
  return bytesToHex(hash.update(utf8ToBytes(end)).digest());
}
