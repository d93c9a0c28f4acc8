// The apps that are run in the browser, built as users build theirs: from the packed package, installed in a folder of
// its own. Nothing is fetched: what the package depends on is that of this repository.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { createLogger, build as vite } from "vite";
import { Failure } from "../runtimes/failure.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));

function run(program, ...args) {
  const { status, stderr, error } = spawnSync(program, args, { cwd: repository, encoding: "utf8" });
  if (status !== 0) throw new Failure(`${program} ${args.join(" ")} failed: ${error?.message ?? stderr}`);
}

/** Packs the package and unpacks it where an app in the folder finds it. */
export function installPackage(folder) {
  const modules = join(folder, "node_modules");
  const installed = join(modules, "trilateral-pathways");
  mkdirSync(installed, { recursive: true });
  run("npm", "pack", "--silent", "--pack-destination", folder);
  const packed = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  run("tar", "-xzf", join(folder, packed), "-C", installed, "--strip-components=1");
  const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(repository, "node_modules", name), join(modules, name));
  }
  return installed;
}

function failOn(builder, warnings) {
  if (warnings.length > 0) throw new Failure(`${builder} warns:\n${warnings.join("\n")}`);
}

async function buildWithVite(root, outDir) {
  const warnings = [];
  const customLogger = { ...createLogger("silent"), warn: (text) => warnings.push(text) };
  await vite({
    root,
    configFile: false,
    logLevel: "warn",
    customLogger,
    build: { outDir, emptyOutDir: true },
  });
  failOn("Vite", warnings);
}

async function buildWithEsbuild(root, outdir, installed) {
  const { warnings } = await esbuild({
    entryPoints: [join(root, "main.js")],
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  failOn(
    "esbuild",
    warnings.map(({ text }) => text),
  );
  cpSync(join(root, "index.html"), join(outdir, "index.html"));
  cpSync(join(installed, "dist/workers/worker.js"), join(outdir, "worker.js"));
}

/** Builds the apps and gives the folder of each; all are removed when it is over. */
export async function withApps(use) {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  const source = (name) => join(folder, "browser", name);
  const built = (name) => join(folder, "built", name);
  try {
    const installed = installPackage(folder);
    for (const name of ["browser", "runtimes"])
      cpSync(join(repository, "test", name), join(folder, name), { recursive: true });
    await buildWithVite(source("consumer/vite"), built("vite"));
    await buildWithEsbuild(source("consumer/esbuild"), built("esbuild"), installed);
    await buildWithEsbuild(source("suite"), built("suite"), installed);
    await use({ vite: built("vite"), esbuild: built("esbuild"), suite: built("suite") });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
