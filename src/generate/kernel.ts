import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import { kernelLayout } from "./kernel-layout";
import { writeJson, writeWhenChanged } from "./write";

/** Flags of the compiler. No relaxed operations and no garbage collector: the same program gives the same bits everywhere. */
const FLAGS = [
  "--optimizeLevel=3",
  "--shrinkLevel=0",
  "--converge",
  "--noAssert",
  "--runtime=stub",
  "--enable=simd",
  "--enable=bulk-memory",
  "--use=abort=",
  // Vectors are exchanged between modules of the kernel only.
  "--disableWarning=112",
];

/** Sixteen letters: base64 is shorter, but hides from gzip what repeats, and a page loads it gzipped. */
const ENCODING = "hex";

function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex");
}

const heldSources = (file: string): string | undefined =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).sources : undefined;

async function compile(entry: string, sources: string): Promise<Uint8Array> {
  const outFile = `${entry}.wasm`;
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main([entry, `--outFile=${outFile}`, ...FLAGS], {
    writeFile: (name, contents) => {
      if (name === outFile && typeof contents !== "string") wasm = contents;
    },
  });
  if (error !== null || wasm === undefined) {
    throw new Error(`${sources} do not compile:\n${stderr.toString()}`, { cause: error });
  }
  return wasm;
}

/** Compiles the SIMD kernel and writes it as text, unless what is there was compiled from the same sources. */
export async function generateKernel(folder: string, layoutFile: string, outFile: string): Promise<void> {
  writeWhenChanged(layoutFile, kernelLayout());
  const files = [layoutFile, ...readdirSync(folder).map((name) => join(folder, name))];
  const sources = hashOf([
    ...FLAGS,
    ENCODING,
    asc.version,
    ...files.map((file) => readFileSync(file, "utf8")),
  ]);
  if (heldSources(outFile) === sources) return;
  const wasm = await compile(join(folder, "index.ts"), folder);
  const value = { sources, wasm: Buffer.from(wasm).toString(ENCODING) };
  writeJson(outFile, value, "{ readonly sources: string; readonly wasm: string }");
}
