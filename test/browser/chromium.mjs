// Debian's Chromium. It is found, or installed where that can be done, or asked for: never done without.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { Failure } from "../runtimes/failure.mjs";

const isRoot = process.getuid?.() === 0;

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);

const isDebian = () =>
  existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

function run(program, ...args) {
  const { status, error } = spawnSync(program, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Failure(`${program} ${args.join(" ")} failed: ${error?.message ?? status}`);
}

function install() {
  console.log("Chromium is not here. Installing Debian's:");
  run("apt-get", "update", "--quiet");
  run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", "chromium");
}

function findChromium() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    if (isProgram(CHROMIUM)) return CHROMIUM;
    throw new Failure(`CHROMIUM is ${CHROMIUM}, which is no program.`);
  }
  if (onPath("chromium") === undefined && isRoot && isDebian()) install();
  const found = onPath("chromium");
  if (found !== undefined) return found;
  throw new Failure(
    "Chromium is not here. Install it (Debian, as root: apt-get install chromium), or give the path of a Chromium or " +
      "Chrome as the environment variable CHROMIUM.",
  );
}

/** Starts Chromium without a window. It finds no host but this one. */
export function launchChromium() {
  const executablePath = findChromium();
  const args = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
  return chromium.launch({ executablePath, args, chromiumSandbox: !isRoot });
}
