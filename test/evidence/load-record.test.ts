import { describe, expect, it } from "vitest";
import { EvidenceError } from "../../src/contracts/errors";
import { type TableName, tableNames, tableSchemas } from "../../src/contracts/tables";
import { loadRecord } from "../../src/evidence/load-record";
import { toCsvText } from "../../src/report/csv";
import { tablesOnDisk } from "./tables-on-disk";

const shipped = tablesOnDisk();

function issuesOf(tables: Readonly<Record<string, unknown>>) {
  try {
    loadRecord(tables as Record<TableName, string>);
  } catch (error) {
    if (error instanceof EvidenceError) return error.issues;
    throw error;
  }
  return [];
}

/** One cell that is replaced: found by text, so that the expected place owes nothing to the code under test. */
function broken(table: TableName, start: string, cell: string, replacement: string) {
  const lines = shipped[table].split("\n");
  const index = lines.findIndex((one) => one.startsWith(start));
  const old = lines[index] ?? "";
  const column = old.indexOf(cell);
  if (index < 0 || column < 0) throw new Error(`no ${cell} in ${start} of ${table}`);
  const text = old.slice(0, column) + replacement + old.slice(column + cell.length);
  return { table, text, line: index + 1, column: column + 1 };
}

/** The shipped tables with some lines replaced. */
function tablesWith(...changes: readonly ReturnType<typeof broken>[]): Record<TableName, string> {
  const tables = { ...shipped };
  for (const { table, line, text } of changes) {
    tables[table] = tables[table]
      .split("\n")
      .with(line - 1, text)
      .join("\n");
  }
  return tables;
}

const faults = {
  "a date that is not in the calendar": [
    broken("meetings", "M001", "1994-11-14", "1994-11-31"),
    { code: "invalid-value", received: '"1994-11-31"' },
  ],
  "a date more precise than it says": [
    broken("elections", "E001", "1994-11-08", "1994-11"),
    { code: "inconsistent-row", expected: "a date written as precisely as date_precision says" },
  ],
  "a word outside its list": [
    broken("leaders", "L01", "centre-left", "center-left"),
    { code: "invalid-value", remedy: 'Did you mean "centre-left"?' },
  ],
  "a source that is not listed": [
    broken("events", "V002", "asia-policy-20-1", "asia-policy-20-2"),
    {
      code: "unknown-reference",
      expected: "a key of sources.csv",
      remedy: 'Did you mean "asia-policy-20-1"?',
    },
  ],
  "a meeting in a channel that is not listed": [
    broken("meetings", "M002", "tcog", "tcg"),
    { code: "unknown-reference", expected: "a key of channels.csv", remedy: 'Did you mean "tcog"?' },
  ],
  "a key that two rows have": [
    broken("polls", "P002", "P002", "P001"),
    { code: "duplicate-key", received: '"P001" again, which is on line 2' },
  ],
  "text for a number": [
    broken("tariffs", "T03", "2.5", "2.5%"),
    { code: "invalid-value", expected: "a number of at least 0" },
  ],
  "a share above 100": [
    broken("polls", "P001", "70.1", "170.1"),
    { code: "invalid-value", expected: "a number from 0 to 100, or nothing" },
  ],
  "an office left before it was entered": [
    broken("leaders", "L03", "2017-01-20", "2007-01-20"),
    { code: "inconsistent-row", expected: "a day after office_start" },
  ],
  "an act without its scope": [
    broken("events", "V020", "1,KR,instrument", "1,KR,"),
    { code: "inconsistent-row", expected: expect.stringContaining("all filled or all empty") },
  ],
  "degrees of belief that do not sum to 1": [
    broken("regimes", "2008H1", "0.05", "0.06"),
    { code: "inconsistent-row", expected: "degrees of belief that sum to 1" },
  ],
  "a friction series between countries that are no pair": [
    broken(
      "presets",
      "baseline-2025,2025-12,tariffFriction.US-JP",
      "tariffFriction.US-JP",
      "tariffFriction.US-CN",
    ),
    { code: "unknown-reference", expected: "a pair of friction.csv after tariffFriction" },
  ],
  "a judgement on a target of another kind": [
    broken("judgements", "J01", "damage", "institution"),
    { code: "inconsistent-row", expected: "targets of the kind that target_type names" },
  ],
  "a poll without a share": [
    broken("polls", "P003", "23.6,44.7", ","),
    { code: "inconsistent-row", expected: "at least one of share_positive and share_negative" },
  ],
  "a gathering held without saying whether a trilateral was": [
    broken("venues", "1995-11", "0,US represented", ",US represented"),
    { code: "inconsistent-row", expected: "0 or 1 exactly where the gathering was held" },
  ],
  "a web address that is none": [
    broken("sources", "asia-society-2024", "https://asiasociety.org/policy-institute", "asiasociety.org"),
    { code: "invalid-value", expected: "a web address, or nothing" },
  ],
} as const;

describe("a table with one fault", () => {
  it.each(Object.entries(faults))(
    "(%s) is refused with its file, line, column and reason",
    (_, [at, issue]) => {
      expect(issuesOf(tablesWith(at))).toContainEqual(
        expect.objectContaining({ ...issue, file: `${at.table}.csv`, line: at.line, column: at.column }),
      );
    },
  );

  it("names the row by its index and the column by its name", () => {
    const [at] = faults["a meeting in a channel that is not listed"];
    expect(issuesOf(tablesWith(at)).map(({ path }) => path)).toEqual([["meetings", 1, "channel"]]);
  });

  it("is told with the value and the remedy in one message", () => {
    const [at] = faults["a word outside its list"];
    const load = () => loadRecord(tablesWith(at));
    expect(load).toThrow(EvidenceError);
    expect(load).toThrow(
      'leaders.csv:2:42 leaders[0].leaning: expected one of left, centre-left, centre, centre-right, right, received "center-left". Did you mean "centre-left"?',
    );
  });
});

describe("tables with many faults", () => {
  it("are refused with all of them at once, table by table and from top to bottom", () => {
    const found = issuesOf(tablesWith(...Object.values(faults).map(([at]) => at)));
    for (const [at, issue] of Object.values(faults)) {
      const { line, column } = at;
      expect(found).toContainEqual(
        expect.objectContaining({ ...issue, file: `${at.table}.csv`, line, column }),
      );
    }
    const names: readonly unknown[] = tableNames;
    const places = found.map(({ path, line = 0 }) => [names.indexOf(path[0]), line]);
    expect(places).toEqual([...places].sort(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j));
  });

  it("include several in one row and in its references", () => {
    const row = "M999,1994-13,hour,,nowhere,leader,in-person,,2,nobody;chatham-house-2025-12,high,";
    const meetings = `${shipped.meetings.trimEnd()}\n${row}\n`;
    expect(issuesOf({ ...shipped, meetings }).map(({ path }) => path[2])).toEqual([
      "date",
      "date_precision",
      "channel",
      "brief",
      "source",
    ]);
  });

  it("have one fault in a row with a cell too many, since its other cells may stand anywhere", () => {
    const at = broken("venues", "1996-11,APEC", "APEC", "APEC,Asia");
    expect(issuesOf(tablesWith(at))).toEqual([
      expect.objectContaining({
        code: "cell-count",
        path: ["venues", at.line - 2],
        line: at.line,
        received: "11",
      }),
    ]);
  });

  it("do not make rows seem broken that refer to an unreadable table", () => {
    const line = shipped.sources.split("\n").length;
    const found = issuesOf({ ...shipped, sources: `${shipped.sources}x,"y` });
    expect(found).toEqual([
      expect.objectContaining({ code: "csv-syntax", file: "sources.csv", line, path: ["sources"] }),
    ]);
  });

  it("are listed up to a thousand", () => {
    const cell = "polls,2020,year\n";
    const found = issuesOf({ ...shipped, polls: shipped.polls + cell.repeat(5000) });
    expect(found).toHaveLength(1001);
    expect(found.some(({ code }) => code === "too-many")).toBe(true);
  });
});

function withHeader(table: TableName, change: (columns: string[]) => string[]) {
  const [header = "", ...lines] = shipped[table].split("\n");
  return issuesOf({ ...shipped, [table]: [change(header.split(",")).join(","), ...lines].join("\n") });
}

describe("a header", () => {
  it("without a column is refused at line 1, with the column that may be meant", () => {
    const found = withHeader("friction", (columns) => columns.with(2, "trade_wait"));
    expect(found).toEqual([
      expect.objectContaining({
        code: "missing-column",
        path: ["friction", "trade_weight"],
        remedy: 'Rename "trade_wait" to "trade_weight".',
        line: 1,
      }),
      expect.objectContaining({ code: "unknown-column", received: '"trade_wait"', line: 1, column: 23 }),
    ]);
  });

  it("with a column too many is refused, and so is every row that lacks the cell", () => {
    const found = withHeader("friction", (columns) => [...columns, "remark"]);
    expect(found.map(({ code, line }) => [code, line])).toEqual([
      ["unknown-column", 1],
      ["cell-count", 2],
      ["cell-count", 3],
      ["cell-count", 4],
    ]);
  });

  it("with a column twice, in either spelling, is refused", () => {
    const found = withHeader("friction", (columns) => columns.with(5, "tradeWeight"));
    expect(found.map(({ code }) => code).sort()).toEqual(["duplicate-column", "missing-column"]);
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "that names %s is refused and taints no object",
    (name) => {
      const found = withHeader("friction", (columns) => columns.with(5, name));
      expect(found).toContainEqual(
        expect.objectContaining({ code: "forbidden-name", path: ["friction", name] }),
      );
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect("note" in {}).toBe(false);
    },
  );

  it("of hundreds of columns is one problem", () => {
    const found = withHeader("friction", (columns) => [...columns, ...Array<string>(5000).fill("x")]);
    expect(found.filter(({ line }) => line === 1)).toEqual([expect.objectContaining({ code: "too-large" })]);
  });

  it("of any length is told in short messages, and in time", () => {
    for (const name of ["_".repeat(4e6), "é".repeat(4e6)]) {
      const found = withHeader("friction", (columns) => columns.with(5, name));
      expect(found.map(({ code }) => code).sort()).toEqual(["missing-column", "unknown-column"]);
      for (const { message } of found) expect(message.length).toBeLessThan(500);
    }
  });

  it("that is not there lacks every column", () => {
    const found = issuesOf({ ...shipped, venues: "" });
    expect(found.map(({ code }) => code)).toEqual(Array(10).fill("missing-column"));
  });
});

describe("a set of tables", () => {
  it("lacks none and has no other", () => {
    const { venues: _, ...rest } = shipped;
    expect(issuesOf({ ...rest, venus: "" }).map(({ code, path }) => [code, path[0]])).toEqual([
      ["unknown-table", "venus"],
      ["missing-table", "venues"],
    ]);
  });

  it("holds no table of more than 5,000,000 characters", () => {
    const found = issuesOf({ ...shipped, venues: " ".repeat(5_000_001) });
    expect(found).toEqual([expect.objectContaining({ code: "too-large", received: "5000001" })]);
  });

  it("holds no table of more than 50,000 lines, empty ones included", () => {
    const found = issuesOf({ ...shipped, venues: shipped.venues + "\n".repeat(50_000) });
    expect(found).toEqual([expect.objectContaining({ code: "too-large", expected: "at most 50000 lines" })]);
  });

  it("has the same series in every preset", () => {
    const presets = shipped.presets.replace(/^low-point-2019,.*threatPerception\.KR\.KP.*\n/m, "");
    expect(issuesOf({ ...shipped, presets })).toEqual([
      expect.objectContaining({ code: "inconsistent-table", received: "none for threatPerception.KR.KP" }),
    ]);
  });

  it("has one date in every preset", () => {
    const at = broken("presets", "baseline-2025,2025-12,leaderCommitment.JP", "2025-12", "2025-11");
    expect(issuesOf(tablesWith(at))).toEqual([
      expect.objectContaining({
        code: "inconsistent-table",
        line: at.line,
        column: at.column,
        received: "2025-11",
      }),
    ]);
  });

  it("weighs the trade of each pair once, in either order, and of all of them as 1", () => {
    const friction = shipped.friction.replace("JP-KR,0,0.15", "KR-US,0,0.25");
    expect(
      issuesOf({ ...shipped, friction }).map(({ path, received }) => [path[2] ?? path[1], received]),
    ).toEqual(
      expect.arrayContaining([
        ["pair", "a second one for KR-US after line 3"],
        ["trade_weight", expect.stringContaining("a sum of 1.1")],
        ["series", "tariffFriction.JP-KR"],
      ]),
    );
  });

  it("has at most one leader in office in each country", () => {
    const leaders = shipped.leaders.replace("2021-01-20,2025-01-20", "2021-01-20,");
    expect(issuesOf({ ...shipped, leaders })).toEqual([
      expect.objectContaining({ code: "inconsistent-table", received: "a second one for US after line 6" }),
    ]);
  });
});

describe("a loaded record", () => {
  const record = loadRecord(shipped);

  it("is frozen to its last list", () => {
    expect(Object.isFrozen(record)).toBe(true);
    for (const name of tableNames) {
      expect(Object.isFrozen(record[name])).toBe(true);
      expect(record[name].every(Object.isFrozen)).toBe(true);
    }
    expect(record.meetings.every(({ source }) => Object.isFrozen(source))).toBe(true);
  });

  it("comes back from the CSV text of its rows, and so do its texts from the first to the last character", () => {
    const written = tableNames.map((name) => [name, toCsvText(record[name])]);
    expect(loadRecord(Object.fromEntries(written))).toEqual(record);
    // These tables hold no decimal and no label, so there the files themselves come back, but for the field names.
    for (const name of ["sources", "elections", "meetings"] as const) {
      const body = (text: string) => text.slice(text.indexOf("\n"));
      expect(body(toCsvText(record[name]))).toBe(body(shipped[name]));
    }
  });

  it("does not depend on the kind of line end, a byte order mark or the order of columns", () => {
    const windows = tableNames.map((name) => [name, `\uFEFF${shipped[name].replaceAll("\n", "\r\n")}`]);
    expect(loadRecord(Object.fromEntries(windows))).toEqual(record);
    const columns = Object.keys(tableSchemas().venues.columns).reverse();
    const rows = toCsvText(record.venues, Object.keys(record.venues[0] ?? {}).reverse());
    const venues = `${columns.join(",")}${rows.slice(rows.indexOf("\n"))}`;
    expect(loadRecord({ ...shipped, venues })).toEqual(record);
  });
});
