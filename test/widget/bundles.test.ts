import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/widget/view/text";
import {
  elementBuild,
  elementInject,
  elementParts,
  elements,
  elementTexts,
  elementWorkers,
  pluginsOf,
  scriptsBeside,
  smaller,
  textOptions,
} from "../../tsup.config";

/** What a page may spend on the element in all, in thousands of bytes. */
const MOST_KILOBYTES = 90;

/** The preset whose text is longest, and the language. */
const PRESET = "presets/baseline-2025";
const LANGUAGE = "strings/ja";

/** What a page loads, by what it asks for, in the language that is longest. */
const PAGES = {
  "a preset": ["auto", LANGUAGE, "worker", "kernel", PRESET, "editions"],
  "a scenario": ["auto", LANGUAGE, "worker-scenario", "kernel", PRESET],
  "a page without WebAssembly, with a scenario or without": [
    "auto",
    LANGUAGE,
    "worker-reference",
    PRESET,
    "editions",
  ],
  "a ready forecast": ["auto", LANGUAGE, "reader"],
  "a ready forecast with sliders": ["auto", LANGUAGE, "reader", "worker", "kernel", PRESET],
} as const;

const kilobytesOf = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;

interface Built {
  readonly text: string;
  /** Addresses of what it imports. */
  readonly imports: readonly string[];
}

async function builtOf(name: string, file: string): Promise<Built> {
  const format = name in elementWorkers ? "iife" : "esm";
  const { outputFiles, metafile } = await build({
    ...elementBuild,
    format,
    ...(name in elementWorkers ? { plugins: pluginsOf(name) } : {}),
    ...(name in elements ? { inject: elementInject, plugins: [scriptsBeside] } : {}),
    ...(name in elementTexts ? textOptions : {}),
    entryPoints: [file],
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  const text = outputFiles[0]?.text ?? "";
  return { text: name in elementTexts ? text : smaller(text, format), imports };
}

describe("the files of the element", () => {
  const files = new Map<string, Built>();
  const kilobytes = (name: string): number =>
    kilobytesOf(files.get(`widget/${name}`)?.text ?? expect.fail(name));

  beforeAll(async () => {
    for (const [name, file] of Object.entries({
      ...elements,
      ...elementParts,
      ...elementWorkers,
      ...elementTexts,
    }))
      files.set(name, await builtOf(name, file));
  });

  it.each(Object.entries(PAGES))(
    `cost a page at most ${MOST_KILOBYTES} kB in all, minified and gzipped: %s`,
    (page, names) => {
      const parts = names.map((name) => [name, kilobytes(name)] as const);
      const all = parts.reduce((sum, [, size]) => sum + size, 0);
      const list = parts.map(([name, size]) => `${name} ${size.toFixed(1)}`).join(" + ");
      console.info(`element, ${page}: ${all.toFixed(1)} kB = ${list}`);
      expect(all).toBeLessThan(MOST_KILOBYTES);
    },
  );

  it.each([PRESET, LANGUAGE])("are told of the longest of their kind: %s", (longest) => {
    const kind = `widget/${longest.split("/")[0]}/`;
    const sizes = Object.keys(elementTexts).flatMap((name) =>
      name.startsWith(kind) ? [kilobytes(name.slice("widget/".length))] : [],
    );
    expect(kilobytes(longest)).toBe(Math.max(...sizes));
  });

  it("need no other file: none imports anything but strings and a part, makes an address of a blob or evaluates text", () => {
    const beside = [...LANGUAGES.map((language) => `./strings/${language}.js`), "./editions.js"];
    for (const [name, { text, imports }] of files) {
      expect(imports, name).toEqual(name in elements ? beside : []);
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
