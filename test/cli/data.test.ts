import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { registerData } from "../../src/cli/commands/data";
import { OptionsError } from "../../src/contracts/errors";
import { tableNames } from "../../src/contracts/tables";
import { citations, evidence } from "../../src/evidence";

function run(...args: string[]) {
  const written = { out: "", err: "" };
  const output = {
    columns: 100,
    out: (text: string) => {
      written.out += text;
    },
    err: (text: string) => {
      written.err += text;
    },
  };
  const program = new Command().exitOverride().configureOutput({ writeErr: output.err });
  registerData(program, output);
  program.parse(["data", ...args], { from: "user" });
  return written;
}

const json = (...args: string[]): Record<string, unknown>[] =>
  JSON.parse(run(...args, "--format", "json").out);

describe("the data command", () => {
  it("lists every table with its rows and what a row is", () => {
    const { out, err } = run();
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(tableNames.length + 2);
    for (const name of tableNames)
      expect(out).toMatch(new RegExp(`^${name} +${evidence[name].length}  .{10,}$`, "m"));
    expect(err).toBe("");
  });

  it("gives all rows of a table as JSON, field by field", () => {
    for (const name of tableNames) expect(json(name)).toEqual(evidence[name]);
  });

  it("keeps the rows for which every filter holds", () => {
    const rows = json("meetings", "--where", "level=leader", "date>=2022", "--where", "brief=0");
    expect(rows.map(({ date }) => date)).toEqual(["2022-06-29", "2022-11-13", "2023-08-18", "2024-11-15"]);
    expect(json("presets", "--where", "p50>=70", "as_of=2025")).toHaveLength(2);
    expect(json("leaders", "--where", "officeEnd=").map(({ country }) => country)).toEqual([
      "US",
      "JP",
      "KR",
    ]);
    expect(json("judgements", "--where", "target=full-intensity", "rank_implied=2")).toHaveLength(2);
    expect(json("meetings", "--where", "note~CAMP DAVID").length).toBeGreaterThan(0);
  });

  it("shows the columns asked for in either spelling, in their order", () => {
    const { out } = run(
      "meetings",
      "--columns",
      "date_precision, id,dateEnd",
      "--limit",
      "1",
      "--format",
      "csv",
    );
    expect(out).toBe("datePrecision,id,dateEnd\nday,M001,\n");
  });

  it("says on the other stream when rows are left out", () => {
    expect(run("friction", "--limit", "2").err).toBe("2 of 3 rows shown\n");
    expect(run("friction", "--limit", "3").err).toBe("");
    expect(json("friction", "--limit", "0")).toEqual([]);
  });

  it("keeps lines of text within the width, and citations whole", () => {
    const { out } = run("events", "--limit", "5", "--sources");
    const [event] = evidence.events;
    for (const line of out.trimEnd().split("\n")) {
      if (!line.startsWith("    ")) expect(line.length).toBeLessThanOrEqual(100);
    }
    if (event) expect(out).toContain(`\n    ${citations(evidence, event)[0]}\n`);
  });

  it("adds citations as a field in JSON and a column in CSV", () => {
    const [row] = json("meetings", "--where", "id=M157", "--sources", "--columns", "id");
    const meeting = evidence.meetings.find(({ id }) => id === "M157");
    const cited = meeting ? citations(evidence, meeting) : [];
    expect(cited).toHaveLength(2);
    expect(row).toEqual({ id: "M157", citations: cited });
    const csv = run("meetings", "--where", "id=M157", "--sources", "--columns", "id", "--format", "csv").out;
    expect(csv).toContain(cited.join(" | "));
    expect(json("sources", "--where", "key=derived", "--sources")[0]?.citations).toEqual([
      "Arithmetic on a published figure and its published change from the previous wave",
    ]);
  });

  it.each([
    [["meetingz"], 'Did you mean "meetings"?'],
    [["__proto__"], "Known: meetings"],
    [["meetings", "--columns", "dat"], 'Did you mean "date"?'],
    [["meetings", "--where", "levle=leader"], 'Did you mean "level"?'],
    [["meetings", "--where", "level=leeder"], 'Did you mean "leader"?'],
    [["polls", "--where", "sharePositive>=half"], 'expected a number, received "half"'],
    [["meetings", "--limit", "-1"], 'expected a whole number, received "-1"'],
    [["meetings", "--limit", "1.5"], 'expected a whole number, received "1.5"'],
    [["meetings", "--format", "jsn"], 'Did you mean "json"?'],
    [["meetings", "--format", "toString"], "expected text, csv, json"],
    [["--sources"], "expected a table, received none"],
  ])("refuses %j with what would be right", (args, message) => {
    expect(() => run(...args)).toThrow(OptionsError);
    expect(() => run(...args)).toThrow(message);
  });

  it("refuses all bad options at once", () => {
    expect(() => run("polls", "--limit", "x", "--format", "y", "--columns", "z")).toThrow("3 problems");
  });
});
