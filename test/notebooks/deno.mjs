// Deno as a kernel of Jupyter: its program as npm keeps it, and a folder that tells Jupyter of it. Nothing is written to the
// home of who runs this.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../runtimes/failure.mjs";

/** Where npm put Deno; it is fetched where it is not here, and asked of nobody where it is. */
export function findDeno() {
  const found = spawnSync(
    "npm",
    ["exec", "--yes", "--prefer-offline", "--package=deno@2", "--", "sh", "-c", "command -v deno"],
    { encoding: "utf8" },
  );
  const program = found.stdout?.trim().split("\n").at(-1) ?? "";
  if (found.status === 0 && program !== "") return program;
  throw new Failure(
    `Deno 2 could not be had from npm: ${found.error?.message ?? found.stderr}\nInstall it: npm exec --package=deno@2 -- deno --version`,
  );
}

/** Writes what `deno jupyter --install` writes, under a folder, and gives what the kernel is started with. */
export function kernelIn(folder) {
  const kernel = join(folder, "kernels", "deno");
  mkdirSync(kernel, { recursive: true });
  const argv = [findDeno(), "jupyter", "--kernel", "--conn", "{connection_file}"];
  const env = { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", DENO_DIR: join(folder, "deno") };
  writeFileSync(
    join(kernel, "kernel.json"),
    JSON.stringify({ argv, display_name: "Deno", language: "typescript", env }),
  );
}
