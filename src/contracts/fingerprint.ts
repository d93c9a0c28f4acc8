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

/** SHA-256 of lists of counts below 2^53, written as 64-bit little-endian integers, in order. */
export function fingerprintOfCounts(lists: readonly ArrayLike<number>[]): string {
  const hash = sha256.create();
  for (const list of lists) {
    const bytes = new Uint8Array(list.length * 8);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < list.length; i++) {
      const count = list[i] ?? 0;
      view.setUint32(i * 8, count % 2 ** 32, true);
      view.setUint32(i * 8 + 4, Math.floor(count / 2 ** 32), true);
    }
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
}
