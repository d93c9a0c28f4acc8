// Debian's nbconvert. It is found, or installed where that can be done, or asked for: never done without.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../runtimes/failure.mjs";

const PROGRAM = "jupyter-nbconvert";
const TIMEOUT_SECONDS = 300;

const isHere = () => spawnSync(PROGRAM, ["--version"], { stdio: "ignore" }).status === 0;

const canInstall = () =>
  process.getuid?.() === 0 &&
  existsSync("/etc/os-release") &&
  /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

function run(program, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, error } = spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"], env });
  if (status !== 0) throw new Failure(`${program} ${args.join(" ")} failed: ${error?.message ?? status}`);
}

/** Sees to it that nbconvert is here. */
export function ensureNbconvert() {
  if (!isHere() && canInstall()) {
    console.log("nbconvert is not here. Installing Debian's:");
    run("apt-get", "update", "--quiet");
    run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", PROGRAM);
  }
  if (!isHere())
    throw new Failure(`${PROGRAM} is not here. Install it (Debian, as root: apt-get install ${PROGRAM}).`);
}

/** Jupyter keeps what it keeps in a folder, and knows no kernel but the one described there. */
const environment = (folder) => ({
  ...process.env,
  HOME: folder,
  JUPYTER_PATH: folder,
  JUPYTER_CONFIG_DIR: join(folder, "config"),
  JUPYTER_DATA_DIR: join(folder, "data"),
  JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
  IPYTHONDIR: join(folder, "ipython"),
});

function convert(folder, notebook, ...args) {
  const { status, stdout, stderr, error } = spawnSync(PROGRAM, [...args, "--stdout", notebook], {
    encoding: "utf8",
    env: environment(folder),
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return stdout;
  throw new Failure(`${notebook}: ${error?.message ?? stderr}`);
}

/** Runs a notebook from its first cell to its last and gives it with what came out; an error in a cell is a failure. */
export function execute(folder, notebook) {
  const timeout = `--ExecutePreprocessor.timeout=${TIMEOUT_SECONDS}`;
  const args = ["--to", "notebook", "--execute", timeout, "--ExecutePreprocessor.record_timing=False"];
  return JSON.parse(convert(folder, notebook, ...args));
}

/** A notebook as a page. */
export const toHtml = (folder, notebook) => convert(folder, notebook, "--to", "html");
