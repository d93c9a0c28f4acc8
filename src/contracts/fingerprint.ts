import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { keptBy } from "./kept";

function objectText(value: object, textOf: (item: unknown) => string): string {
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${textOf(item)}`).join(",")}}`;
}

/** JSON with keys in order and no spaces: the same text for the same data, however it was built. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) return objectText(value, canonicalJson);
  return JSON.stringify(value) ?? "null";
}

const keptText = /* @__PURE__ */ keptBy((section: object) => canonicalJson(section));

/** SHA-256 of a text, as 64 hexadecimal digits. */
export function textFingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of the canonical JSON of plain data, as 64 hexadecimal digits. */
export function fingerprintOf(value: unknown): string {
  return textFingerprint(canonicalJson(value));
}

/** Canonical JSON of an object that is frozen all the way down: sections it has in common with others are written once. */
export function frozenText(value: object): string {
  const sectionText = (item: unknown) =>
    typeof item === "object" && item !== null ? keptText(item) : canonicalJson(item);
  return objectText(value, sectionText);
}

/** The fingerprint of an object that is frozen all the way down. */
export function fingerprintOfFrozen(value: object): string {
  return textFingerprint(frozenText(value));
}

/** Most bytes of a whole number below 2^53, seven bits a byte. */
const MOST_BYTES = 8;

/** Writes whole numbers below 2^53, seven bits a byte, the least first (LEB128). */
class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  write(count: number): void {
    if (this.length + MOST_BYTES > this.bytes.length) this.makeRoom();
    let left = count;
    while (left >= 128) {
      this.bytes[this.length++] = (left % 128) + 128;
      left = Math.floor(left / 128);
    }
    this.bytes[this.length++] = left;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private makeRoom(): void {
    const bytes = new Uint8Array(2 * this.bytes.length);
    bytes.set(this.bytes);
    this.bytes = bytes;
  }
}

/** A run of zeros is written as an odd number, a count as an even one: twice either. */
function writeCounts(writer: ByteWriter, counts: Float64Array | Uint32Array): void {
  writer.write(counts.length);
  let zeros = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (count === 0) {
      zeros += 1;
      continue;
    }
    if (zeros > 0) writer.write(2 * zeros + 1);
    writer.write(2 * count);
    zeros = 0;
  }
  if (zeros > 0) writer.write(2 * zeros + 1);
}

/**
 * SHA-256 of lists of counts below 2^52, in order. A list is written as its length, its counts, and in place of zeros how
 * many there are in a row: most cells of a histogram are empty.
 */
export function fingerprintOfCounts(lists: readonly ArrayLike<number>[]): string {
  const writer = new ByteWriter();
  for (const list of lists) writeCounts(writer, list instanceof Uint32Array ? list : Float64Array.from(list));
  return bytesToHex(sha256(writer.written()));
}
