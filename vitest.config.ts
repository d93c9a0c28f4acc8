import { defineConfig } from "vitest/config";

const source = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  // The examples import the package by its name; in the tests that is the source.
  resolve: {
    alias: [
      { find: /^trilateral-pathways$/, replacement: source("./src/index.ts") },
      {
        find: /^trilateral-pathways\/(scenario|evidence|charts|scores|posterior)$/,
        replacement: source("./src/entries/$1.ts"),
      },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/runtimes/**"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    // No test changes what another sees (who stubs a global puts it back), and loading the library anew for every file costs
    // as much as half of the tests.
    isolate: false,
    // One core is left idle by default, which on a machine of two is half of it.
    maxWorkers: "100%",
  },
});
