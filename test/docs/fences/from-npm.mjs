// Packages that the pages name and the library does without: npm has them, or fetches them, and they are asked of nobody where
// they are here.
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { delimiter, dirname } from "node:path";
import { Failure } from "../../runtimes/failure.mjs";

/** The folder of modules in which npm keeps packages, each given with its range: `arquero@7`. */
export function modulesWith(...packages) {
  const wanted = packages.map((name) => `--package=${name}`);
  const { status, stdout, stderr, error } = spawnSync(
    "npm",
    ["exec", "--yes", "--prefer-offline", ...wanted, "--", "sh", "-c", 'printf %s "$PATH"'],
    { cwd: tmpdir(), encoding: "utf8" },
  );
  const bin = stdout?.split(delimiter).find((folder) => /_npx.+node_modules.\.bin$/.test(folder));
  if (status === 0 && bin !== undefined) return dirname(bin);
  throw new Failure(`${packages.join(" ")} could not be had from npm: ${error?.message ?? stderr}`);
}
