// Runs the blocks of README and docs that need more time, or more packages, than the test suite has: commands and scripts, word
// for word. What fails is a failure, and so is a block that does not print or write what the table of blocks says.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, runScript, secondsSince } from "../runtimes/failure.mjs";
import { fencesOf, textOf } from "./fences/find.mjs";
import { outputOfScript } from "./scripts/run.mjs";
import { repository, withPlace } from "./shell/clone.mjs";
import { outputOf, withPath } from "./shell/run-block.mjs";

/** What a block should print or write, by its row of the table, and does not. */
function faultsOf({ prints = [], writes = {} }, output, folder) {
  const unprinted = prints.filter((text) => !output.includes(text));
  const unwritten = Object.entries(writes).filter(([file, text]) => {
    const path = join(folder, file);
    return !existsSync(path) || !readFileSync(path, "utf8").includes(text);
  });
  return [
    ...unprinted.map((text) => `does not print "${text}"`),
    ...unwritten.map(([file, text]) => `does not write ${file} with "${text}"`),
  ];
}

function check({ page, line, row }, output, folder = ".") {
  const faults = faultsOf(row, output, folder);
  if (faults.length > 0) throw new Failure(`${page}:${line}: ${faults.join("; ")}\n${output}`);
}

const runCommands = (env) => (fence) =>
  withPlace({ code: fence.code, text: textOf(fence.page) }, (folder) =>
    check(fence, outputOf(fence, folder, env), folder),
  );

async function runBlock(fence) {
  check(fence, await outputOfScript(fence));
}

async function runAll(fences, run) {
  if (fences.length === 0) throw new Failure("There is nothing to run");
  for (const fence of fences) {
    const began = performance.now();
    const { page, line, code, row } = fence;
    if (row.prints === undefined && row.writes === undefined)
      throw new Failure(`${page}:${line}: the table of blocks must say what it prints or writes`);
    await run(fence);
    console.log(`${page}:${line}: ${code.split("\n")[0]}, ${secondsSince(began)}`);
  }
}

runScript(async () => {
  if (!existsSync(join(repository, "dist/cli/main.js")))
    throw new Failure("The package is not built. Run: npm run build");
  await withPath((env) => runAll(fencesOf("shell"), runCommands(env)));
  await runAll(fencesOf("script"), runBlock);
});
