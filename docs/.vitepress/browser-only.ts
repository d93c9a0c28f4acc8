import type { Plugin } from "vite";

const NOTHING = "\0nothing";

/** Leaves a module out where pages are rendered before they reach a browser: it would be bundled twice to be run once. */
export function browserOnly(file: string): Plugin {
  return {
    name: "browser-only",
    enforce: "pre",
    resolveId: (id, _importer, { ssr }) => (ssr && id.endsWith(file) ? NOTHING : undefined),
    load: (id) => (id === NOTHING ? "export default {};" : undefined),
  };
}
