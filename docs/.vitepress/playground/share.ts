import { SIZES, USUAL_SEED, USUAL_SIZE } from "./sizes";

/** What a link to the playground carries: enough to see the same numbers again. */
export interface Shared {
  readonly text: string;
  readonly seed: string;
  readonly paths: number;
}

/** Bounds on what a link may carry. They hold in both directions, so that whoever can share can also open. */
export const MOST_LINK = 16_384;
export const MOST_TEXT = 65_536;
export const MOST_SEED = 100;

/** Something that no link can be made of, or a link that nothing can be made of; the message is for the reader. */
export class ShareError extends Error {
  override readonly name = "ShareError";
}

/** Bytes as base64 of the kind that needs no escapes in an address. */
function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Reads a stream of bytes to its end, and no further than the bound: a short link may unpack to gigabytes. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new ShareError(`expected a scenario of at most ${most} bytes, the link holds more`);
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

const through = (bytes: Uint8Array<ArrayBuffer>, change: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(change) as ReadableStream<Uint8Array>;

/**
 * The part of an address behind `#` that carries a scenario, with what it is run with.
 *
 * @throws ShareError where it is too long for a link.
 */
export async function toHash({ text, seed, paths }: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_TEXT)
    throw new ShareError(
      `A link takes a scenario of at most ${MOST_TEXT} bytes; this one has ${bytes.length}.`,
    );
  if (seed.length > MOST_SEED)
    throw new ShareError(
      `A link takes a seed of at most ${MOST_SEED} characters; this one has ${seed.length}.`,
    );
  const packed = toBase64Url(await collect(through(bytes, new CompressionStream("deflate-raw")), MOST_TEXT));
  if (packed.length > MOST_LINK)
    throw new ShareError(
      `A link takes ${MOST_LINK} characters of packed scenario; this one has ${packed.length}.`,
    );
  return new URLSearchParams({ scenario: packed, seed, paths: String(paths) }).toString();
}

async function unpack(packed: string): Promise<string> {
  if (packed.length > MOST_LINK)
    throw new ShareError(
      `expected at most ${MOST_LINK} characters of packed scenario, received ${packed.length}`,
    );
  try {
    const bytes = await collect(
      through(fromBase64Url(packed), new DecompressionStream("deflate-raw")),
      MOST_TEXT,
    );
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof ShareError) throw error;
    throw new ShareError("expected a packed scenario, received something else", { cause: error });
  }
}

/**
 * What a link carries; undefined where it carries no scenario. It may come from anyone: the text is checked as any other,
 * and what it is run with falls back to what is usual.
 *
 * @throws ShareError where it cannot be unpacked, or is too long.
 */
export async function fromHash(hash: string): Promise<Shared | undefined> {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const packed = values.get("scenario");
  if (packed === null) return undefined;
  const text = await unpack(packed);
  const seed = values.get("seed")?.slice(0, MOST_SEED) || USUAL_SEED;
  const paths = SIZES.find((size) => String(size) === values.get("paths")) ?? USUAL_SIZE;
  return { text, seed, paths };
}
