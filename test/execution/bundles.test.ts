import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { browserEntries, workerBuild, workers } from "../../tsup.config";
import { builtWorker } from "./built-worker";

/** The compiled engine, as text, is more than half of it. */
const MOST_KILOBYTES = 60;

const [workerEntry = ""] = Object.values(workers);
const [browserEntry = ""] = Object.values(browserEntries);

async function inputsOf(entry: string): Promise<string[]> {
  const { metafile } = await build({ ...workerBuild, entryPoints: [entry], metafile: true, write: false });
  const outputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return outputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

describe("the worker's file", () => {
  let text: string;

  beforeAll(async () => {
    text = readFileSync(await builtWorker(workerEntry), "utf8");
  });

  it("needs no other: it imports nothing, requires nothing, and makes no address of a blob", () => {
    expect(text).not.toMatch(/\bimport\s*[("'{*]|\brequire\(|createObjectURL|\bimportScripts\b|import\.meta/);
  });

  it("holds what a block needs: no schema library, no table, no model, nothing of analysis or reports", async () => {
    const foreign =
      /zod|mathjs|yaml|generated\/(?!kernel\.).*\.json|src\/(?:evidence|scenario|analysis|report|cli)\//;
    const inputs = await inputsOf(workerEntry);
    expect(inputs).toContain("src/simulation/run-job.ts");
    expect(inputs.filter((file) => foreign.test(file))).toEqual([]);
  });

  it(`is below ${MOST_KILOBYTES} kB gzipped`, () => {
    const kilobytes = gzipSync(text, { level: 9 }).length / 1000;
    console.info(`worker: ${kilobytes.toFixed(1)} kB of ${MOST_KILOBYTES} kB, minified and gzipped`);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES);
  });
});

describe("the entry for browsers", () => {
  it("has nothing of Node in its graph, and the same exports as that for Node", async () => {
    const { metafile } = await build({
      entryPoints: { browser: browserEntry, node: "src/entries/workers.ts" },
      outdir: "unused",
      bundle: true,
      format: "esm",
      packages: "external",
      external: ["node:*"],
      metafile: true,
      write: false,
    });
    const output = (name: string) =>
      Object.entries(metafile.outputs).find(([file]) => file.endsWith(`${name}.js`))?.[1];
    const imported = output("browser")?.imports.map(({ path }) => path) ?? [];
    expect(imported.filter((path) => path.startsWith("node:") || path === "workerpool")).toEqual([]);
    expect(output("node")?.imports.map(({ path }) => path)).toContain("node:os");
    expect(output("browser")?.exports).toEqual(output("node")?.exports);
  });
});
