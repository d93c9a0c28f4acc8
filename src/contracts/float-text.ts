/** Bytes of a float32. */
const BYTES = 4;

/** Characters that so many float32 take in base64, padding included. */
export const floatTextLength = (count: number): number => 4 * Math.ceil((BYTES * count) / 3);

/** Numbers as text: little-endian float32 in base64. */
export function textOfFloats(values: ArrayLike<number>): string {
  const view = new DataView(new ArrayBuffer(BYTES * values.length));
  for (let i = 0; i < values.length; i++) view.setFloat32(BYTES * i, values[i] ?? 0, true);
  let binary = "";
  for (const byte of new Uint8Array(view.buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The numbers of such a text, of which there must be so many; undefined where it is longer or shorter. */
export function floatsOfText(text: string, count: number): Float32Array | undefined {
  if (text.length !== floatTextLength(count)) return undefined;
  const binary = atob(text);
  const view = new DataView(new ArrayBuffer(binary.length));
  for (let i = 0; i < binary.length; i++) view.setUint8(i, binary.charCodeAt(i));
  if (binary.length !== BYTES * count) return undefined;
  return new Float32Array(count).map((_, i) => view.getFloat32(BYTES * i, true));
}
