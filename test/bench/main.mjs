// Bundles the benchmark and runs it with the arguments given: `--quick` for less of everything. It is bundled, not loaded
// as it is, because a loader that keeps the names of functions makes every closure of a hot loop several times dearer.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const outfile = join(folder, "bench.mjs");
try {
  await build({
    entryPoints: ["test/bench/bench.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    outfile,
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true });
}
