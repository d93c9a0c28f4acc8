import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import { textOfBytes } from "../widget/kernel-text";
import { filterLayout, kernelLayout } from "./kernel-layout";
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

/** A program of the kernel: its entry among the sources, the layouts it is compiled against, and where its text goes. */
export interface KernelProgram {
  readonly folder: string;
  readonly entry: string;
  readonly layouts: Readonly<Record<string, string>>;
  readonly outFile: string;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((item) => (item.isDirectory() ? filesIn(join(folder, item.name)) : [join(folder, item.name)]))
    .sort();

/** Compiles a program of the SIMD kernel and writes it as text, unless what is there was compiled from the same sources. */
export async function generateKernel({ folder, entry, layouts, outFile }: KernelProgram): Promise<void> {
  for (const [file, text] of Object.entries(layouts)) writeWhenChanged(file, text);
  const files = [...Object.keys(layouts), ...filesIn(folder)];
  const sources = hashOf([
    ...FLAGS,
    ENCODING,
    asc.version,
    entry,
    ...files.map((file) => readFileSync(file, "utf8")),
  ]);
  if (heldSources(outFile) === sources) return;
  const wasm = await compile(join(folder, entry), folder);
  const value = { sources, wasm: Buffer.from(wasm).toString(ENCODING) };
  writeJson(outFile, value, "{ readonly sources: string; readonly wasm: string }");
}

/** Writes the kernel once more, as a page of the element loads it. */
function writeKernelText(kernelFile: string, outFile: string): void {
  const { wasm } = JSON.parse(readFileSync(kernelFile, "utf8"));
  writeWhenChanged(outFile, `${JSON.stringify(textOfBytes(Buffer.from(wasm, ENCODING)))}\n`);
}

/** Compiles the kernel and the filter, which share their sources. */
export async function generateKernels(folder: string, generated: string): Promise<void> {
  const layouts = { [join(generated, "assembly", "layout.ts")]: kernelLayout() };
  const filterLayouts = { ...layouts, [join(generated, "assembly", "filter.ts")]: filterLayout() };
  const outFile = join(generated, "kernel.json");
  await generateKernel({ folder, entry: "index.ts", layouts, outFile });
  writeKernelText(outFile, join(generated, "kernel-text.json"));
  await generateKernel({
    folder,
    entry: "filter/index.ts",
    layouts: filterLayouts,
    outFile: join(generated, "filter.json"),
  });
}
