import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** JSON with keys in order and no spaces: the same text for the same data, however it was built. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** SHA-256 of a text, as 64 hexadecimal digits. */
export function textFingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of the canonical JSON of plain data, as 64 hexadecimal digits. */
export function fingerprintOf(value: unknown): string {
  return textFingerprint(canonicalJson(value));
}

/** Most bytes of a whole number below 2^53, seven bits a byte. */
const MOST_BYTES = 8;

/** Writes whole numbers below 2^53, seven bits a byte, the least first (LEB128). */
class ByteWriter {
  readonly bytes: Uint8Array;
  length = 0;

  constructor(numbers: number) {
    this.bytes = new Uint8Array(numbers * MOST_BYTES);
  }

  write(count: number): void {
    let left = count;
    while (left >= 128) {
      this.bytes[this.length++] = (left % 128) + 128;
      left = Math.floor(left / 128);
    }
    this.bytes[this.length++] = left;
  }
}

function nonZero(list: ArrayLike<number>): number {
  let found = 0;
  for (let i = 0; i < list.length; i++) if (list[i] !== 0) found += 1;
  return found;
}

/**
 * SHA-256 of lists of counts below 2^53, in order. A list is written as its length and, for each count that is not 0, how
 * many zeros stand before it and the count, and at last how many zeros are left: most cells of a histogram are empty.
 */
export function fingerprintOfCounts(lists: readonly ArrayLike<number>[]): string {
  const hash = sha256.create();
  for (const list of lists) {
    const writer = new ByteWriter(2 + 2 * nonZero(list));
    writer.write(list.length);
    let zeros = 0;
    for (let i = 0; i < list.length; i++) {
      const count = list[i] ?? 0;
      if (count === 0) {
        zeros += 1;
        continue;
      }
      writer.write(zeros);
      writer.write(count);
      zeros = 0;
    }
    if (zeros > 0) writer.write(zeros);
    hash.update(writer.bytes.subarray(0, writer.length));
  }
  return bytesToHex(hash.digest());
}
