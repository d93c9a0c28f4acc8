import { afterEach, describe, expect, it, vi } from "vitest";

/** Runs an example and returns what it prints. */
async function output(run: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...parts: unknown[]) => {
    lines.push(parts.map(String).join(" "));
  });
  await run();
  return lines.join("\n");
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the examples run and say what they promise", () => {
  it("baseline: both editions, each with three pathways, a channel and a fingerprint", async () => {
    const text = await output(() => import("../../examples/baseline"));
    expect(text).toMatch(/^data\n {2}damage: 0\.\d{3} \+- 0\.\d{3}, unlikely/m);
    expect(text).toMatch(/^data\+judgement\n {2}damage: 0\.\d{3} \+- 0\.\d{3}, very unlikely/m);
    expect(text).toMatch(/defence ministers meet by June 2026: 0\.\d\d/);
    expect(text).toMatch(/reproduce with seed "trilateral-pathways": [0-9a-f]{64}/);
  });

  it("two presets: a row a pathway, full intensity far likelier in 2023", async () => {
    const text = await output(() => import("../../examples/two-presets"));
    const [then, now] = /fullIntensity\s+(\S+)\s+(\S+)/.exec(text)?.slice(1).map(Number) ?? [];
    expect(then).toBeGreaterThan((now ?? 1) + 0.3);
  });

  it("custom model: its own pathways, summing to one", async () => {
    const text = await output(() => import("../../examples/custom-model"));
    const values = ["thriving", "idle", "steady"].map((id) =>
      Number(new RegExp(`^${id}: (\\S+)`, "m").exec(text)?.[1]),
    );
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 2);
  });

  it("what if: damage the likelier with tariffs of 25 per cent, and the more the higher the rate", async () => {
    const text = await output(() => import("../../examples/what-if"));
    const [low] = /^damage: .* \(95 %: (\S+) to/m.exec(text)?.slice(1).map(Number) ?? [];
    expect(low).toBeGreaterThan(0);
    const at = (rate: number) => Number(new RegExp(`^${rate} per cent: (\\S+) `, "m").exec(text)?.[1]);
    expect(at(0)).toBeLessThanOrEqual(0);
    expect(at(50)).toBeGreaterThan(at(10));
  });
});
