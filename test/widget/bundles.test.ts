import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { elementBuild, elementInject, elements, elementWorkers, pluginsOf } from "../../tsup.config";

/** What a page may spend on the element in all, in thousands of bytes. */
const MOST_KILOBYTES = 90;

/** What a page spends where it asks for another preset or a scenario, or forbids WebAssembly: there all is loaded. */
const MOST_KILOBYTES_FULL = 114;

const kilobytesOf = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;

interface Built {
  readonly text: string;
  /** Addresses of what it imports. */
  readonly imports: readonly string[];
}

async function builtOf(name: string, file: string): Promise<Built> {
  const isWorker = name in elementWorkers;
  const { outputFiles, metafile } = await build({
    ...elementBuild,
    ...(isWorker ? { plugins: pluginsOf(name), format: "iife" } : { inject: elementInject, format: "esm" }),
    entryPoints: [file],
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return { text: outputFiles[0]?.text ?? "", imports };
}

describe("the files of the element", () => {
  const files = new Map<string, Built>();
  const kilobytes = (...names: string[]): number =>
    names.reduce((sum, name) => sum + kilobytesOf(files.get(`widget/${name}`)?.text ?? expect.fail(name)), 0);

  beforeAll(async () => {
    for (const [name, file] of Object.entries({ ...elements, ...elementWorkers }))
      files.set(name, await builtOf(name, file));
  });

  it(`cost a page at most ${MOST_KILOBYTES} kB in all, gzipped: the script and the one worker that it starts`, () => {
    const parts = [...files.keys()].map((name) => `${name} ${kilobytes(name.slice(7)).toFixed(1)} kB`);
    const costs = { simulating: kilobytes("auto", "worker"), ready: kilobytes("auto", "reader") };
    console.info(
      `element, minified and gzipped: ${parts.join(", ")}; a page loads ${costs.simulating.toFixed(1)} kB`,
    );
    expect(costs.simulating).toBeLessThan(MOST_KILOBYTES);
    expect(costs.ready).toBeLessThan(MOST_KILOBYTES / 2);
  });

  it(`cost at most ${MOST_KILOBYTES_FULL} kB where every preset, schema and engine is needed`, () => {
    expect(kilobytes("auto", "worker-full")).toBeLessThan(MOST_KILOBYTES_FULL);
  });

  it("need no other file: none imports anything, makes an address of a blob or evaluates text", () => {
    for (const [name, { text, imports }] of files) {
      expect(imports, name).toEqual([]);
      const found = /createObjectURL|importScripts|\beval\(|\brequire\(/.exec(text)?.[0];
      expect(found, name).toBeUndefined();
    }
  });

  it("can be imported where there is no document, and do nothing there", async () => {
    const before = Object.keys(globalThis);
    const script = files.get("widget/index")?.text ?? "";
    const module = await import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`);
    expect(Object.keys(module).sort()).toEqual(["ForecastElement", "defineForecastElement"]);
    const added = Object.keys(globalThis).filter((key) => !before.includes(key));
    // Lit counts its versions, to warn of several, and keeps what decorators say.
    expect(added.filter((key) => !/^(?:lit|reactive)\w*(?:Versions|Metadata)$/.test(key))).toEqual([]);
  });
});
