import type { Plugin } from "vite";

const NOTHING = "\0nothing";

/** Leaves modules out where pages are rendered before they reach a browser: they would be bundled twice to be run once. */
export function browserOnly(...files: readonly string[]): Plugin {
  return {
    name: "browser-only",
    enforce: "pre",
    resolveId: (id, _importer, { ssr }) =>
      ssr && files.some((file) => id.endsWith(file)) ? NOTHING : undefined,
    load: (id) => (id === NOTHING ? "export default {};" : undefined),
  };
}
