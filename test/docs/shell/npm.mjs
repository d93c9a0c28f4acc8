#!/usr/bin/env node
// Stands before npm on the path while a block is run. What CI has done before with the same command is handed over and not
// done again: the packages of the lock file, the generated files, the build. The package, which is on no registry, is the
// packed one. Everything else goes to npm as it is written.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

const { SHELL_REPOSITORY: repository, SHELL_NPM: npm } = process.env;

/** Ends with what is wrong. */
function refuse(what) {
  console.error(what);
  process.exit(1);
}

function installLocked() {
  if (!existsSync("package-lock.json")) refuse("npm ci: there is no package-lock.json");
  symlinkSync(join(repository, "node_modules"), "node_modules");
}

async function installOwn() {
  const { installPackage } = await import("../../browser/apps.mjs");
  const installed = installPackage(process.cwd());
  const { bin } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  mkdirSync("node_modules/.bin");
  for (const [name, program] of Object.entries(bin)) {
    symlinkSync(join(installed, program), join("node_modules/.bin", name));
    chmodSync(join(installed, program), 0o755);
  }
}

/** A package of this repository's own, where its version is the one asked for. */
function installOther(wanted) {
  const [name, range = ""] = wanted.split("@");
  const place = join(repository, "node_modules", name);
  if (!existsSync(place)) refuse(`npm install: ${name} is not among the packages of this repository`);
  const { version } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  if (!`${version}.`.startsWith(`${range}.`))
    refuse(`npm install: ${name} is here as ${version}, not ${range}`);
  symlinkSync(place, join("node_modules", name));
}

async function install(names) {
  for (const name of names) await (name === "trilateral-pathways" ? installOwn() : installOther(name));
}

/** Deno as npm keeps it, beside this on the path. */
async function installDeno() {
  const { findDeno } = await import("../../notebooks/deno.mjs");
  symlinkSync(findDeno(), join(dirname(process.argv[1]), "deno"));
}

function forward(words) {
  const { status, error } = spawnSync(process.execPath, [npm, ...words], { stdio: "inherit" });
  if (error !== undefined) throw error;
  process.exit(status ?? 1);
}

const words = process.argv.slice(2);
const said = words.join(" ");
if (said === "ci") installLocked();
else if (said === "run --silent generate") process.exit(0);
else if (said === "run build") cpSync(join(repository, "dist"), "dist", { recursive: true });
else if (/^install trilateral-pathways( |$)/.test(said)) await install(words.slice(1));
else if (said === "install --global deno") await installDeno();
else forward(words);
