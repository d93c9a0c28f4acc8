// Runs scripts of the pages in Node, word for word, with the built package and the packages they name: a script goes on where
// the blocks of TypeScript before it on its page end.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { Failure } from "../../runtimes/failure.mjs";
import { allFences } from "../fences/find.mjs";
import { modulesWith } from "../fences/from-npm.mjs";
import { repository } from "../shell/clone.mjs";

/** The block with what its page says before it. */
const programOf = ({ page, line, code }) =>
  [...allFences().filter((one) => one.page === page && one.language === "ts" && one.line < line), { code }]
    .map((one) => one.code)
    .join("\n");

function link(folder, name, place) {
  const target = join(folder, "node_modules", name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(place, target);
}

/** A folder with the package and others, each given with its range, which is removed when it is over. */
async function withPackages(packages, use) {
  const folder = mkdtempSync(join(tmpdir(), "script-"));
  try {
    link(folder, "trilateral-pathways", repository);
    for (const wanted of packages) {
      const name = wanted.slice(0, wanted.lastIndexOf("@"));
      link(folder, name, join(modulesWith(wanted), name));
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a script prints; one that fails is a failure. */
export async function outputOfScript(fence) {
  return withPackages(fence.row.packages, async (folder) => {
    const { code } = await transform(programOf(fence), { loader: "ts", target: "node20" });
    writeFileSync(join(folder, "script.mjs"), code);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["script.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status === 0) return stdout;
    throw new Failure(`${fence.page}:${fence.line}: the script fails\n${stderr}`);
  });
}
