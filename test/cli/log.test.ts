import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyForecastLog } from "../../src/analysis/forecast-log/verify-forecast-log";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "log-"));
const forecast = join(folder, "forecast.json");
const log = join(folder, "forecasts.jsonl");

beforeAll(async () => {
  await run([
    "forecast",
    "--paths",
    "256",
    "--draws",
    "16",
    "--horizon",
    "12",
    "--json",
    forecast,
    "--quiet",
  ]);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("log", () => {
  it("is begun by its first forecast, grows, and verifies with its head", async () => {
    for (const at of ["2026-01-05", "2026-02-01"]) {
      const { code, err } = await run(["log", "add", log, forecast, "--at", at]);
      expect([code, err]).toEqual([0, `wrote ${log}\n`]);
    }
    const { entries, head } = verifyForecastLog(readFileSync(log, "utf8"));
    expect(entries.map(({ at }) => at)).toEqual(["2026-01-05", "2026-02-01"]);
    const { code, out } = await run(["log", "verify", log, "--head", head ?? ""]);
    expect(code).toBe(0);
    expect(out).toMatch(/2 forecasts, the chain holds/);
    expect(out).toMatch(/2026-02-01 {2}data-judgement\.2025-12 {2}2025-12 \+ 12/);
    expect(out.replace(/\s/g, "")).toContain(head);
  });

  it("takes no earlier day, and leaves the file as it was", async () => {
    const before = readFileSync(log, "utf8");
    const { code, err } = await run(["log", "add", log, forecast, "--at", "2026-01-31"]);
    expect(code).toBe(2);
    expect(err).toMatch(/--at: expected a day yyyy-mm-dd, 2026-02-01 or later/);
    expect(readFileSync(log, "utf8")).toBe(before);
  });

  it("ends with 2 and names the line where one was changed", async () => {
    const broken = join(folder, "broken.jsonl");
    writeFileSync(broken, readFileSync(log, "utf8").replace("2026-01-05", "2026-01-04"));
    const { code, out } = await run(["log", "verify", broken]);
    expect(code).toBe(2);
    expect(out).toMatch(/broken\.jsonl: 1 problem/);
    expect(out).toMatch(/broken\.jsonl:2/);
    expect((await run(["log", "add", broken, forecast, "--at", "2026-03-01"])).code).toBe(2);
  });
});
