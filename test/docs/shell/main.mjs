// Runs the blocks of commands of README and docs, word for word, each in a clone or a project of its own, and looks at what
// they print and write. A command that fails is a failure, and so is a page that says more than there is.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, runScript, secondsSince } from "../../runtimes/failure.mjs";
import { fencesOf, textOf } from "../fences/find.mjs";
import { repository, withPlace } from "./clone.mjs";
import { outputOf, withPath } from "./run-block.mjs";

const at = ({ page, line }) => `${page}:${line}`;

/** What a block should print or write and does not. */
function faultsOf({ row }, { stdout }, folder) {
  const unprinted = (row.prints ?? []).filter((text) => !stdout.includes(text));
  const unwritten = Object.entries(row.writes ?? {}).filter(([file, text]) => {
    const path = join(folder, file);
    return !existsSync(path) || !readFileSync(path, "utf8").includes(text);
  });
  return [
    ...unprinted.map((text) => `does not print "${text}"`),
    ...unwritten.map(([file, text]) => `does not write ${file} with "${text}"`),
  ];
}

async function runFence(fence, env) {
  const began = performance.now();
  const { code, row } = fence;
  if (row.prints === undefined && row.writes === undefined)
    throw new Failure(`${at(fence)}: the table of blocks must say what it prints or writes`);
  await withPlace({ code, text: textOf(fence.page) }, (folder) => {
    const output = outputOf(fence, folder, env);
    const faults = faultsOf(fence, output, folder);
    if (faults.length > 0)
      throw new Failure(`${at(fence)}: ${faults.join("; ")}\n${output.stdout}${output.stderr}`);
  });
  console.log(`${at(fence)}: ${row.begins}, ${secondsSince(began)}`);
}

runScript(async () => {
  if (!existsSync(join(repository, "dist/cli/main.js")))
    throw new Failure("The package is not built. Run: npm run build");
  const fences = fencesOf("shell");
  if (fences.length === 0) throw new Failure("There is no block of commands to run");
  await withPath(async (env) => {
    for (const fence of fences) await runFence(fence, env);
  });
});
