import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";
import { workerBuild } from "../../tsup.config";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Bundles a worker as the build does and gives the place of its file, which is removed after the tests. */
export async function builtWorker(entry = "src/execution/worker.ts"): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "worker-"));
  folders.push(folder);
  const file = join(folder, "worker.js");
  await build({ ...workerBuild, entryPoints: [entry], outfile: file, logLevel: "error" });
  return file;
}
