import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidence } from "../../src/evidence/evidence";
import { nowcast } from "../../src/inference/on-demand";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "nowcast-"));
const SIZE = ["--draws", "16", "--particles", "32", "--seed", "cli"];
const WORDS = ["nowcast", "--as-of", "2012-12", ...SIZE];

afterAll(() => rmSync(folder, { recursive: true }));

/** What a user appends: invented, and so says its source. */
const APPENDED = {
  sources: ['my-notes,"Invented, to show the form",Example,2026-11,,general'],
  meetings: [
    "N1,2026-03-17,day,,defence-ministers,ministerial,in-person,Seoul,0,my-notes,low,Invented",
    "N2,2026-11-19,day,,foreign-ministers,ministerial,in-person,Busan,0,my-notes,low,Invented",
  ],
  polls: ["N3,2026-06,month,JP,Yomiuri-Hankook relations good,Relations are good,58,,+,my-notes,low,"],
  events: ["N4,2026-09-08,day,KP,security-crisis,threatPerception,+,3,Invented,A test,,,,,,my-notes,low"],
} as const;

/** A folder with the tables that change, as `data` writes them, and rows appended. */
function ownTables(name: string, change = (row: string) => row): string {
  const tables = join(folder, name);
  mkdirSync(tables);
  for (const [table, rows] of Object.entries(APPENDED))
    writeFileSync(
      join(tables, `${table}.csv`),
      shipped.get(table) + rows.map((row) => `${change(row)}\n`).join(""),
    );
  return tables;
}

const shipped = new Map<string, string>();
beforeAll(async () => {
  for (const table of Object.keys(APPENDED))
    shipped.set(table, (await run(["data", table, "--format", "csv"])).out);
});

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

  it("goes on from rows that a user appends: a nowcast of November 2026, and a forecast from it", async () => {
    const tables = ownTables("appended");
    const model = join(folder, "now.json");
    const { out, err, code } = await run(["nowcast", "--data", tables, "--save", model, ...SIZE]);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Not in \S+appended, so as shipped: channels, leaders, elections, tariffs, judgements, /,
    );
    expect(out).toMatch(/end of November 2026\n227 months of record/);
    expect(out).toMatch(/nowcast --data \S+appended --as-of 2026-11/);
    // The poll of June 2026 is read beside those shipped.
    expect(out).toMatch(/domesticOpinion\.JP .* 51$/m);
    const forecast = await run(["forecast", "--model", model, "--paths", "256", "--draws", "16"]);
    expect(forecast.code).toBe(0);
    expect(forecast.out).toMatch(/Known: the record to 2026-11\./);
  });

  it("names file, line and column of a bad row, and of a file that is no table", async () => {
    const tables = ownTables("bad", (row) => row.replace("2026-06", "2026-13"));
    const bad = await run(["nowcast", "--data", tables, ...SIZE]);
    expect([bad.code, bad.out]).toEqual([2, ""]);
    expect(bad.err).toMatch(
      /bad\/polls\.csv:193:4 polls\[191\]\.date: expected a date .*, received "2026-13"/,
    );
    writeFileSync(join(tables, "meeting.csv"), "");
    const stranger = await run(["nowcast", "--data", tables, ...SIZE]);
    expect(stranger.code).toBe(2);
    expect(stranger.err).toMatch(/received meeting\.csv\. Did you mean "meetings\.csv"\?/);
  });

  it("refuses a folder that is not there, or has no table, with what to do", async () => {
    const none = await run(["nowcast", "--data", join(folder, "none")]);
    expect(none.code).toBe(2);
    expect(none.err).toMatch(/none: expected a folder with tables, received no such folder/);
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const without = await run(["nowcast", "--data", empty]);
    expect(without.code).toBe(2);
    expect(without.err).toMatch(/expected at least one table, .* data meetings --format csv > /);
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
