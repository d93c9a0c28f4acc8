import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { backtestSchema } from "../../src/contracts/backtest";
import { run } from "./run";

const SHORT = ["backtest", "--from", "2018-12", "--to", "2019-12", "--step", "12", "--horizons", "6,12"];
const SIZE = ["--draws", "4", "--particles", "16", "--paths", "64"];

const folder = mkdtempSync(join(tmpdir(), "backtest-"));
const [json, csv] = [join(folder, "b.json"), join(folder, "b.csv")];

afterAll(() => rmSync(folder, { recursive: true }));

describe("backtest", () => {
  it("prints scores by horizon with what must be known before them, and writes JSON and rows", async () => {
    const { out, err, code } = await run([...SHORT, ...SIZE, "--json", json, "--csv", csv]);
    expect(code).toBe(0);
    expect(out).toContain("BEFORE ANY SCORE");
    expect(out).toContain("12 MONTHS AHEAD: 2 ORIGINS");
    // Two horizons and the smaller questions: three tables of scores.
    expect(out.match(/Beside every score:/g)).toHaveLength(3);
    expect(err).toContain(`wrote ${json}`);
    const report = backtestSchema().parse(JSON.parse(readFileSync(json, "utf8")));
    expect(report.origins.map(({ month }) => month)).toEqual(["2018-12", "2019-12"]);
    expect(report.provenance).toMatchObject({ draws: 4, particles: 16, paths: 64 });
    expect(readFileSync(csv, "utf8").split("\n")[0]).toContain("part,measure,forecaster,against");
  });

  it("gives data alone to a pipe, the same each time", async () => {
    const words = [...SHORT, ...SIZE, "--json", "-", "--quiet"];
    const { out, err } = await run(words);
    expect(err).toBe("");
    expect(JSON.parse(out).fingerprint).toBe(JSON.parse(readFileSync(json, "utf8")).fingerprint);
  });

  it.each([
    [["--refit-points", "16"], "--refit-points: expected refit with it"],
    [["--from", "2007-01"], "2008-12"],
    [["--horizons", "6,x"], "Expected numbers"],
    [["--particles", "20"], "a multiple of 16"],
  ])("refuses %j with the reason", async (words, reason) => {
    const { out, err, code } = await run(["backtest", ...words]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(reason);
  });

  it("ends with 130 where it is interrupted", async () => {
    const { code, out } = await run([...SHORT, ...SIZE], {
      onInterrupt: (stop) => {
        stop();
        return () => undefined;
      },
    });
    expect(code).toBe(130);
    expect(out).toBe("");
  });
});
