import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableNames } from "../../src/contracts/tables";
import { evidence } from "../../src/evidence/evidence";
import { nowcast } from "../../src/inference/on-demand";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "nowcast-"));
const SIZE = ["--draws", "16", "--particles", "32", "--seed", "cli"];
const WORDS = ["nowcast", "--as-of", "2012-12", ...SIZE];

afterAll(() => rmSync(folder, { recursive: true }));

describe("nowcast", () => {
  let page = "";
  beforeAll(async () => {
    const { out, err, code } = await run(WORDS);
    expect([code, err]).toEqual([0, ""]);
    page = out;
  });

  it("prints where every factor stands, what the record tells of it, and how the model fares with the record", () => {
    expect(page).toMatch(/Where the factors stood at the end of December 2012/);
    expect(page).toMatch(
      /60 months of record from January 2008, filtered by 32 particles under each of 16 parameter draws/,
    );
    for (const factor of [
      "leaderCommitment.JP",
      "threatPerception.KR.CN",
      "domesticOpinion.KR",
      "tariffFriction.US-JP",
    ])
      expect(page).toMatch(
        new RegExp(`^ {2}${factor} +-?\\d+ +-?\\d+ to -?\\d+ +-?\\d+ +-?\\d\\.\\d\\d +\\d+$`, "m"),
      );
    expect(page).toMatch(
      /ln likelihood of the record given a draw: -\d+, standard deviation \d+ over draws\./,
    );
    expect(page).toMatch(/! The record does not narrow .*leaderCommitment\.US/);
    for (const line of page.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("ends with a command that gives the same fingerprint", async () => {
    const command = page.match(/trilateral-pathways (nowcast[\s\S]*?)\n {2}gives/)?.[1] ?? "";
    const words = command.replaceAll("\\\n", " ").trim().split(/\s+/);
    const { out } = await run([...words, "--json", "-"]);
    expect(page).toContain(
      `gives the fingerprint ${JSON.parse(out).fingerprint.slice(0, 12)} on any machine`,
    );
  });

  it("gives the nowcast that the library gives, and a tidy row a factor", async () => {
    const csv = join(folder, "nowcast.csv");
    const { out, err } = await run([...WORDS, "--json", "-", "--csv", csv]);
    const due = await nowcast(evidence, { asOf: "2012-12", draws: 16, particles: 32, seed: "cli" });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(due)));
    expect(err).toMatch(/warning: The record does not narrow/);
    const [head, ...rows] = readFileSync(csv, "utf8").trimEnd().split(/\r?\n/);
    expect(head).toBe(
      "factor,family,unit,month,levelP05,levelP50,levelP95,meanP05,meanP50,meanP95,contraction,polls",
    );
    expect(rows.map((row) => row.split(",")[0])).toEqual(due.factors.map(({ id }) => id));
    for (const row of rows) expect(row).toMatch(/,2012-12(,-?[\d.e-]+){8}$/);
  });

  it("reads tables from a folder, and takes the last month of a row that was added", async () => {
    const tables = join(folder, "tables");
    mkdirSync(tables);
    for (const name of tableNames)
      writeFileSync(join(tables, `${name}.csv`), (await run(["data", name, "--format", "csv"])).out);
    const file = join(tables, "meetings.csv");
    const rows = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
    const last = rows.find((row) => row.includes("foreign-ministers") && row.includes("2025-")) ?? "";
    const date = last.match(/2025-\d\d-\d\d/)?.[0] ?? "";
    writeFileSync(file, `${rows.join("\n")}\n${last.replace(/^[^,]*/, "X1").replace(date, "2026-01-20")}\n`);
    const { out, code } = await run(["nowcast", "--data", tables, "--draws", "2", "--particles", "16"]);
    expect(code).toBe(0);
    expect(out).toMatch(/end of January 2026/);
    expect(out).toMatch(/nowcast --data \S+tables --as-of 2026-01/);
  });

  it("ends with 2 and every problem, by the options' own names", async () => {
    const { out, err, code } = await run([
      "nowcast",
      "--as-of",
      "2012-13",
      "--draws",
      "1",
      "--particles",
      "40",
    ]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/3 problems/);
    for (const flag of ["--as-of", "--draws", "--particles"])
      expect(err).toMatch(new RegExp(`${flag}: expected`));
    expect((await run(["nowcast", "--as-of", "2007-01"])).code).toBe(2);
    expect((await run(["nowcast", "--data", join(folder, "none")])).code).toBe(2);
  });

  it("has help with its options and examples", async () => {
    const { out, code } = await run(["nowcast", "--help"]);
    expect(code).toBe(0);
    for (const text of [
      "--as-of <month>",
      "--data <folder>",
      "--particles <count>",
      "--json <file>",
      "Examples:",
    ])
      expect(out).toContain(text);
  });
});
