// The network of deliveries that Observable imports from: every address is answered with the package that is here, bundled as
// that network would.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { modulesWith } from "../../../docs/fences/from-npm.mjs";
import { repository } from "./folder.mjs";

const ADDRESS = "https://cdn.jsdelivr.net/npm/";
const OWN = "trilateral-pathways";

/** The packages that are asked for, and which version of each. */
const RANGES = {
  "@observablehq/inputs": "0.12",
  htl: "1",
  "vega-embed": "7",
};

/** `@scope/name/a/b` is the package `@scope/name` and the path `a/b` in it. */
function parse(asked) {
  const [, name, path = ""] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(asked) ?? [];
  return { name, path };
}

function modulesOf(name) {
  const range = RANGES[name];
  if (range === undefined) throw new Error(`the page asks for ${name}, of which nothing is known here`);
  return modulesWith(`${name}@${range}`);
}

/** A package, or an entry of it, as esbuild finds it: the library is the one that is built here. */
function sourceOf(asked) {
  const { name, path } = parse(asked);
  if (name === OWN) return { from: join(repository, "dist", path, "index.js"), resolveDir: repository };
  return { from: asked, resolveDir: dirname(modulesOf(name)) };
}

/** A package as one module, with its default export where it has one. */
async function bundle(asked) {
  const { from, resolveDir } = sourceOf(asked);
  const options = { bundle: true, format: "esm", write: false, logLevel: "silent" };
  const ask = (contents) => build({ ...options, stdin: { contents, resolveDir } });
  const named = `export * from ${JSON.stringify(from)};`;
  const built = await ask(`${named} export { default } from ${JSON.stringify(from)};`).catch(() =>
    ask(named),
  );
  return { contentType: "text/javascript", body: built.outputFiles[0].text };
}

function styles(asked) {
  const { name, path } = parse(asked);
  return { contentType: "text/css", body: readFileSync(join(modulesOf(name), name, path), "utf8") };
}

/** Answers what pages of a context ask the network for, and gives what that was. */
export async function deliver(context) {
  const answers = new Map();
  await context.route(`${ADDRESS}**`, async (route) => {
    const asked = route
      .request()
      .url()
      .slice(ADDRESS.length)
      .replace(/\/\+esm$/, "");
    if (!answers.has(asked)) answers.set(asked, asked.endsWith(".css") ? styles(asked) : bundle(asked));
    const headers = { "access-control-allow-origin": "*" };
    await route.fulfill({ headers, ...(await answers.get(asked)) });
  });
  return answers;
}
