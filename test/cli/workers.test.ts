import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../../src/simulation/inline-executor";
import { run } from "./run";

const SMALL = ["--paths", "64", "--horizon", "12", "--quiet", "--json", "-"];

describe("--engine", () => {
  it.each(["simd", "reference"])("%s is the one that runs, and the provenance says so", async (engine) => {
    const { out, code } = await run(["forecast", ...SMALL, "--engine", engine]);
    expect(code).toBe(0);
    expect(JSON.parse(out).provenance.engine).toBe(engine);
  });

  it("is one of those there are", async () => {
    const { err, code } = await run(["forecast", "--engine", "steam"]);
    expect(code).toBe(2);
    expect(err).toContain("simd, reference");
  });
});

describe("--workers", () => {
  it.each([
    ["forecast", []],
    ["compare", ["examples/scenarios/second-camp-david.yaml"]],
    ["tornado", ["--inputs", "acts.rate"]],
  ])("%s runs its blocks on the workers it asks for, and comes to the same", async (command, words) => {
    let blocks = 0;
    let asked = 0;
    const startWorkers = async (workers: number) => {
      asked = workers;
      const inner = inlineExecutor();
      return {
        ...inner,
        async *run(...job: Parameters<typeof inner.run>) {
          for await (const result of inner.run(...job)) {
            blocks += 1;
            yield result;
          }
        },
      };
    };
    const alone = await run([command, ...words, ...SMALL]);
    expect(asked).toBe(0);
    const shared = await run([command, ...words, ...SMALL, "--workers", "3"], { startWorkers });
    expect(asked).toBe(3);
    expect(blocks).toBeGreaterThan(0);
    expect(shared.code).toBe(0);
    expect(shared.out).toBe(alone.out);
  });

  it.each(["0", "-1", "many"])("are a whole number above 0, not %s", async (workers) => {
    expect((await run(["forecast", "--workers", workers])).code).toBe(2);
  });
});
