import { cpSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

/** What the package exports, by the place of its file in dist. */
export const entries = {
  index: "src/index.ts",
  "scenario/index": "src/entries/scenario.ts",
  "evidence/index": "src/entries/evidence.ts",
};

/** What the package runs. */
export const programs = { "cli/main": "src/cli/main.ts" };

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
    entry: { ...entries, ...programs },
    format: "esm",
    onSuccess: async () => cpSync("src/generated/schemas", "dist/schemas", { recursive: true }),
  },
  { ...shared, entry: entries, format: "cjs" },
  { ...shared, entry: entries, format: ["esm", "cjs"], dts: { only: true } },
]);
