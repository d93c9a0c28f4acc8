import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { ExecutionError, OptionsError } from "../../src/contracts/errors";
import { workerExecutor } from "../../src/entries/workers";
import type { WorkerKind } from "../../src/execution/host";
import { nodeHost } from "../../src/execution/node-host";
import { startLink } from "../../src/execution/start";
import { simulate } from "../../src/simulation/simulate";
import { builtWorker } from "./built-worker";
import { model } from "./quick-run";

const fixture = (name: string): string => resolve("test/execution/fixtures", name);

async function startError(options: Parameters<typeof workerExecutor>[0]): Promise<ExecutionError> {
  const error = await workerExecutor(options).catch((caught) => caught as Error);
  expect(error).toBeInstanceOf(ExecutionError);
  return error as ExecutionError;
}

describe("workers that cannot start", () => {
  it.each<[string, WorkerKind, string]>([
    ["a file that is not there", "thread", "/nowhere/worker.js"],
    ["a file that is not there", "process", "/nowhere/worker.js"],
    ["a file that breaks", "thread", fixture("broken-worker.js")],
    ["a file that breaks", "process", fixture("broken-worker.js")],
  ])("from %s (%s) are an error with the place and a remedy", async (_, kind, workerUrl) => {
    const { issues, message } = await startError({ workers: 2, workerUrl, kind });
    expect(issues).toEqual([expect.objectContaining({ code: "worker-start", path: ["workerUrl"] })]);
    expect(issues[0]?.remedy).toContain(workerUrl);
    expect(message).toContain("A worker could not be started");
  });

  it("say what broke", async () => {
    const { message } = await startError({ workers: 1, workerUrl: fixture("broken-worker.js") });
    expect(message).toContain("the worker's file is broken");
  });

  it("because their file is of another version say both versions", async () => {
    const workerUrl = await builtWorker("test/execution/fixtures/old-worker.ts");
    const { message } = await startError({ workers: 1, workerUrl });
    expect(message).toMatch(/expected a worker of version \d+\.\d+\.\d+, received version 0\.0\.0/);
  });

  it.each<WorkerKind>(["thread", "process"])(
    "because they never answer are not waited for: %s",
    async (workerType) => {
      const source = { library: nodeHost.library, script: fixture("silent-worker.js"), workerType };
      await expect(startLink(source, 300)).rejects.toThrow(/not ready within 0.3 seconds/);
    },
  );
});

describe("options of workers", () => {
  const issuesOf = (options: unknown) =>
    workerExecutor(options as never).then(
      () => [],
      (error: OptionsError) => {
        expect(error).toBeInstanceOf(OptionsError);
        return error.issues.map(({ code, path }) => `${path.join(".")}: ${code}`).sort();
      },
    );

  it("that are wrong are all reported at once", async () => {
    expect(await issuesOf({ workers: 65, kind: "fibre", workerUrl: 7, threads: 2 })).toEqual([
      "kind: invalid-value",
      "threads: unknown-key",
      "workerUrl: invalid-type",
      "workers: too-big",
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN, "2", 65])("do not ask for %j workers", async (workers) => {
    expect(await issuesOf({ workers })).toHaveLength(1);
  });

  it.each([
    "https://example.org/worker.js",
    "data:text/javascript,0",
    "blob:1",
    "",
    new URL("https://example.org"),
  ])("do not start workers of Node from %s", async (workerUrl) => {
    expect(await issuesOf({ workerUrl })).toHaveLength(1);
  });

  it("are an object", async () => {
    expect(await issuesOf(null)).toHaveLength(1);
    expect(await issuesOf([])).toHaveLength(1);
  });
});

describe("a script with workers", () => {
  let workerUrl: string;
  let script: string;

  beforeAll(async () => {
    workerUrl = await builtWorker();
    script = join(dirname(workerUrl), "forgetful.cjs");
    await build({
      entryPoints: ["test/execution/fixtures/forgetful.ts"],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      logLevel: "error",
      logOverride: { "empty-import-meta": "silent" },
    });
  });

  it.each<WorkerKind>(["thread", "process"])(
    "ends by itself although nobody closed them: %s",
    async (kind) => {
      const options = { encoding: "utf8", timeout: 20_000 } as const;
      const { status, signal, stdout, stderr } = spawnSync(
        process.execPath,
        [script, workerUrl, kind],
        options,
      );
      expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: "" });
      const { fingerprint } = await simulate(model, { paths: 64, horizonMonths: 1 });
      expect(stdout).toBe(`${fingerprint}\n`);
    },
  );
});
