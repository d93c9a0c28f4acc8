// Runs a block of commands as it is written, in a folder as its reader has one.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../../runtimes/failure.mjs";
import { repository } from "./clone.mjs";

const stand = fileURLToPath(new URL("npm.mjs", import.meta.url));

/** What npm was started with, or what the program on the path is. */
function npmProgram() {
  const { npm_execpath: started } = process.env;
  if (started?.endsWith("npm-cli.js")) return started;
  return realpathSync(spawnSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).stdout.trim());
}

/** The words of npm's own settings are not handed on: a reader starts from a shell without them. */
const ownEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_PATH$)/.test(name)),
  );

/** A folder of programs that stand first on the path, with npm's stand-in among them, and the environment to use it. */
export async function withPath(use) {
  const folder = mkdtempSync(join(tmpdir(), "path-"));
  try {
    mkdirSync(join(folder, "bin"));
    symlinkSync(stand, join(folder, "bin", "npm"));
    const PATH = [join(folder, "bin"), process.env.PATH].join(delimiter);
    const env = { ...ownEnvironment(), PATH, SHELL_REPOSITORY: repository, SHELL_NPM: npmProgram() };
    return await use(env);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the commands of a block print; the first that fails ends it, with what it said. */
export function outputOf({ page, line, code }, folder, env) {
  const { status, stdout, stderr, error } = spawnSync("sh", ["-e", "-c", code], {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 120_000,
  });
  if (status === 0) return stdout;
  throw new Failure(
    `${page}:${line}: the commands end with ${error?.message ?? status}\n${code}${stdout}${stderr}`,
  );
}
