import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { appendForecast } from "../../../src/analysis/forecast-log/append-forecast";
import { verifyForecastLog } from "../../../src/analysis/forecast-log/verify-forecast-log";
import { OptionsError } from "../../../src/contracts/errors";
import { canonicalJson } from "../../../src/contracts/fingerprint";
import type { Forecast } from "../../../src/contracts/forecast";
import { baselineModel } from "../../../src/model/presets";
import { simulate } from "../../../src/simulation/simulate";

let forecast: Forecast;
let log = "";

beforeAll(async () => {
  forecast = await simulate(baselineModel(), { paths: 256, draws: 16, horizonMonths: 3, seed: 1 });
  for (const at of ["2026-01-05", "2026-01-05", "2026-02-01"]) log = appendForecast(log, forecast, { at });
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const lines = () => log.split("\n").slice(0, -1);
const found = (text: string, head?: string) =>
  verifyForecastLog(text, { head }).issues.map(({ code, line }) => `${line ?? "log"}: ${code}`);

/** The log with one line put in the place of another. */
const replaced = (place: number, line: string) =>
  `${lines()
    .map((own, at) => (at === place ? line : own))
    .join("\n")}\n`;

const changed = (place: number, change: object) =>
  replaced(place, canonicalJson({ ...JSON.parse(lines()[place] ?? ""), ...change }));

/** The problems that a call finds, as `code path`. */
function problems(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
  return [];
}

describe("a log of forecasts", () => {
  it("chains each line to the SHA-256 of the one before, as another implementation computes it", () => {
    const verified = verifyForecastLog(log);
    expect(verified).toMatchObject({ intact: true, issues: [] });
    expect(verified.entries.map(({ previous }) => previous)).toEqual([
      null,
      sha256(lines()[0] ?? ""),
      sha256(lines()[1] ?? ""),
    ]);
    expect(verified.head).toBe(sha256(lines()[2] ?? ""));
  });

  it("says what the forecast said, raw and shown, and which file it was", () => {
    const [entry] = verifyForecastLog(log).entries;
    expect(entry).toMatchObject({ at: "2026-01-05", fingerprint: forecast.fingerprint, asOf: "2025-12" });
    expect(entry?.document).toBe(sha256(canonicalJson(JSON.parse(JSON.stringify(forecast)))));
    const { probability, shown } = forecast.pathways.damage ?? {};
    expect(entry?.pathways.damage).toEqual({ probability, shown });
  });

  it("may be empty", () => {
    expect(verifyForecastLog("")).toEqual({ intact: true, entries: [], head: null, issues: [] });
  });

  it("shows that a line was changed at the next one", () => {
    expect(found(changed(0, { fingerprint: "other" }))).toEqual(["2: broken-chain"]);
    expect(found(changed(1, { at: "2026-01-06" }))).toEqual(["3: broken-chain"]);
  });

  it("shows lines that were left out, put in or moved", () => {
    const [a, b, c] = lines();
    expect(found(`${a}\n${c}\n`)).toEqual(["2: broken-chain"]);
    expect(found(`${a}\n${b}\n${b}\n${c}\n`)).toEqual(["3: broken-chain"]);
    expect(found(`${b}\n${a}\n${c}\n`)).toEqual(["1: broken-chain", "2: broken-chain", "3: broken-chain"]);
  });

  it("shows every broken line, each for what it is", () => {
    expect(found(replaced(1, "{"))).toEqual(["2: not-json", "3: broken-chain"]);
    expect(found(replaced(1, "{}")).filter((one) => one.startsWith("2:")).length).toBeGreaterThan(5);
    expect(found(replaced(1, (lines()[1] ?? "").replace("{", "{ ")))).toEqual([
      "2: not-canonical",
      "3: broken-chain",
    ]);
    expect(found(log.replaceAll("\n", "\r\n"))).toContain("1: not-canonical");
    expect(found(log.slice(0, -1))).toEqual(["log: cut-short"]);
    expect(found(changed(2, { at: "2025-12-31" }))).toEqual(["3: not-rising"]);
  });

  it("cannot show by itself that its end was cut, but by a head that was kept", () => {
    const cut = `${lines().slice(0, 2).join("\n")}\n`;
    expect(found(cut)).toEqual([]);
    expect(found(cut, sha256(lines()[2] ?? ""))).toEqual(["log: unknown-head"]);
    expect(found(log, sha256(lines()[1] ?? ""))).toEqual([]);
  });

  it("takes no day before its last, no day that is none, and no document that is no forecast", () => {
    for (const at of ["2026-01-31", "2026-02-30", "yesterday"])
      expect(problems(() => appendForecast(log, forecast, { at }))).toEqual(["invalid-option at"]);
    expect(problems(() => appendForecast(log, { pathways: {} }, { at: "2026-03-01" }))).not.toEqual([]);
  });

  it("takes nothing more once it is broken", () => {
    const broken = changed(0, { fingerprint: "other" });
    expect(problems(() => appendForecast(broken, forecast, { at: "2026-03-01" }))).toEqual([
      "broken-chain 1.previous",
    ]);
  });
});
