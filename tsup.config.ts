import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";
import { minifySync } from "vite";
import { PRESETS } from "./src/model/preset-names";
import { LANGUAGES } from "./src/widget/view/text";

/** What the package exports, by the place of its file in dist. */
export const entries = {
  index: "src/index.ts",
  "scenario/index": "src/entries/scenario.ts",
  "evidence/index": "src/entries/evidence.ts",
  "charts/index": "src/entries/charts.ts",
  "scores/index": "src/entries/scores.ts",
  "posterior/index": "src/entries/posterior.ts",
  "workers/index": "src/entries/workers.ts",
};

/** What stands in the place of an entry where there is no Node. */
export const browserEntries = { "workers/browser": "src/entries/workers-browser.ts" };

/** In a file of its own, because it brings a package that a bundler keeps wherever it meets it: who writes no CSV goes without. */
const apart = { "csv/index": "src/report/csv.ts" };

/** What the package runs. */
export const programs = { "cli/main": "src/cli/main.ts" };

/** The worker's file: one for Node, Deno and browsers, which needs no other and imports nothing. */
export const workers = { "workers/worker": "src/execution/worker.ts" };

/** How it is bundled. */
export const workerBuild = {
  bundle: true,
  format: "iife",
  target: "es2022",
  platform: "browser",
  minify: true,
  banner: {
    js: "/*! trilateral-pathways, MIT licence; in it workerpool by Jos de Jong, Apache-2.0 licence */",
  },
  alias: { worker_threads: "./src/execution/builtin-threads.ts" },
} as const;

const { alias, ...workerOptions } = workerBuild;

const workerBundle: Options = {
  ...workerOptions,
  entry: workers,
  noExternal: [/./],
  esbuildOptions: (options) => {
    options.alias = alias;
  },
  outExtension: () => ({ js: ".js" }),
};

/** The element and its worker: for browsers, and each file whole in itself. */
export const elements = {
  "widget/index": "src/entries/widget.ts",
  "widget/auto": "src/entries/widget-auto.ts",
};
export const elementWorkers = {
  "widget/worker": "src/widget/worker.ts",
  "widget/worker-scenario": "src/widget/worker-scenario.ts",
  "widget/worker-reference": "src/widget/worker-reference.ts",
  "widget/reader": "src/widget/reader.ts",
};

/** Scripts that give a text each, of which a page loads what it needs: one preset, one language, the kernel where it can run. */
export const elementTexts = {
  ...Object.fromEntries(
    PRESETS.map((name) => [`widget/presets/${name}`, `src/generated/presets/${name}.json`]),
  ),
  ...Object.fromEntries(
    LANGUAGES.map((name) => [`widget/strings/${name}`, `src/widget/strings/${name}.json`]),
  ),
  "widget/kernel": "src/generated/kernel-text.json",
};

/** A part of the element that only some pages load. */
export const elementParts = { "widget/editions": "src/widget/editions/part.ts" };

/** How these are bundled: a script is read as UTF-8 whatever its server says, so its characters stay as they are. */
export const textOptions = { loader: { ".json": "text" }, charset: "utf8" } as const;

/** How the element and its workers are. What has no document may import the element all the same. */
export const elementBuild = {
  bundle: true,
  target: "es2022",
  platform: "browser",
  minify: true,
  legalComments: "none",
} as const;

export const elementInject = ["./src/widget/no-document.ts"];

const { legalComments, ...elementOptions } = elementBuild;

const elementBundle: Options = {
  ...elementOptions,
  splitting: false,
  noExternal: [/./],
  outExtension: () => ({ js: ".js" }),
};

type Format = "esm" | "iife";

/** A file of the element once more minified, by the minifier of Vite: 3 per cent of a worker, gzipped. Its licences stay. */
export function smaller(text: string, format: Format): string {
  const { code, errors } = minifySync("element.js", text, {
    module: format === "esm",
    compress: { target: elementBuild.target },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true, legalComments: "inline" },
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return code;
}

const minified = (format: Format): Pick<Options, "format" | "plugins"> => ({
  format,
  plugins: [{ name: "smaller", renderChunk: (text) => ({ code: smaller(text, format) }) }],
});

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Another file in the place of modules. */
const inPlaceOf = (modules: RegExp, file: string): Plugin => ({
  name: `in-place-of-${modules.source}`,
  setup({ onResolve }) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    onResolve({ filter: modules }, () => ({ path }));
  },
});

/** Scripts beside the element stay there. */
export const scriptsBeside: Plugin = {
  name: "scripts-beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(?:strings\/\w+|editions)\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** A worker of the element has one engine, small schemas and no ensembles; its kernel is brought to it. */
export const pluginsOf = (worker: string): Plugin[] => [
  inPlaceOf(/^zod\/mini$/, "src/contracts/compact/index.ts"),
  inPlaceOf(/ensemble\/columns$/, "src/widget/no-ensemble.ts"),
  inPlaceOf(/\/kernel-bytes$/, "src/widget/handed-kernel.ts"),
  worker === "widget/worker-reference"
    ? inPlaceOf(/kernel\/simd\/(module|simd-engine)$/, "src/widget/no-simd.ts")
    : inPlaceOf(/kernel\/reference$/, "src/widget/no-reference.ts"),
];

/** Licences of what is in them. */
const elementBanner = (holds: string) => ({ js: `/*! trilateral-pathways, MIT licence; in it ${holds} */` });

/** The worker library in browsers is bundled, without what it needs of Node. */
const NO_BUILTIN = "./src/execution/no-builtin.ts";

// Entries share chunks in both formats, so that a class is the same object whichever entry it came from.
const shared: Options = {
  target: "es2022",
  platform: "neutral",
  external: [/^node:/],
  removeNodeProtocol: false,
  splitting: true,
  sourcemap: false,
};

export default defineConfig([
  {
    ...shared,
    entry: { ...entries, ...browserEntries, ...programs, ...apart },
    format: "esm",
    noExternal: [/^workerpool\/src\//],
    esbuildOptions: (options) => {
      options.alias = { child_process: NO_BUILTIN, os: NO_BUILTIN, worker_threads: NO_BUILTIN };
    },
    onSuccess: async () => cpSync("src/generated/schemas", "dist/schemas", { recursive: true }),
  },
  { ...shared, entry: { ...entries, ...apart }, format: "cjs", define: { "import.meta.url": "undefined" } },
  workerBundle,
  {
    ...elementBundle,
    ...minified("esm"),
    entry: { ...elements, ...elementParts },
    esbuildPlugins: [scriptsBeside],
    banner: elementBanner("Lit by Google LLC, BSD-3-Clause licence"),
    esbuildOptions: (options) => {
      options.legalComments = legalComments;
      options.inject = elementInject;
    },
  },
  ...Object.entries(elementWorkers).map(
    ([name, file]): Options => ({
      ...elementBundle,
      ...minified("iife"),
      entry: { [name]: file },
      banner: elementBanner("noble-hashes and seedrandom, MIT licence"),
      esbuildPlugins: pluginsOf(name),
      esbuildOptions: (options) => {
        options.legalComments = legalComments;
      },
    }),
  ),
  {
    ...elementBundle,
    entry: elementTexts,
    format: "esm",
    esbuildOptions: (options) => {
      Object.assign(options, textOptions);
    },
  },
  { entry: elements, format: "esm", target: "es2022", dts: { only: true } },
  {
    ...shared,
    entry: entries,
    format: ["esm", "cjs"],
    // `await using` has types of its own, which a program need not have asked for. The reference does not outlive bundling.
    dts: { only: true, banner: '/// <reference lib="esnext.disposable" />' },
  },
]);
