import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const BUILT = "dist/index.js";

/** The library as it is published. */
export async function builtLibrary(): Promise<typeof import("../../src/index")> {
  if (!existsSync(BUILT)) throw new Error("The package is not built. Run: npm run build");
  return import(pathToFileURL(resolve(BUILT)).href);
}
