/**
 * The character of byte 0 in the text of the compiled kernel; the others follow it. One character a byte is what gzip compresses
 * best, and none of them is a quote or the end of a line.
 */
export const FIRST_CHARACTER = 0x23;

/** The text of bytes, as a file that a page hands on. */
export const textOfBytes = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte + FIRST_CHARACTER)).join("");

/** The bytes of such a text. */
export const bytesOfText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) - FIRST_CHARACTER);
