import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

async function built(file: string): Promise<unknown> {
  if (!existsSync(file)) throw new Error("The package is not built. Run: npm run build");
  return import(pathToFileURL(resolve(file)).href);
}

/** The library as it is published. */
export const builtLibrary = () => built("dist/index.js") as Promise<typeof import("../../src/index")>;

/** Its workers. */
export const builtWorkers = () =>
  built("dist/workers/index.js") as Promise<typeof import("../../src/entries/workers")>;
