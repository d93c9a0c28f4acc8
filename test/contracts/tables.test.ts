import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  camelCase,
  compareDates,
  type EventRow,
  type EvidenceRecord,
  isDate,
  type JudgementRow,
  type MeetingRow,
  type PresetRow,
  type RegimeRow,
  type TableName,
  tableNames,
  tableSchemas,
} from "../../src/contracts/tables";
import { tablesOnDisk } from "../evidence/tables-on-disk";

function read(table: TableName, column: string, text: string) {
  const result = tableSchemas()[table].columns[column]?.schema.safeParse(text);
  return result?.success ? result.data : undefined;
}

describe("the definition of a table", () => {
  it("has exactly the columns of its file, in file order", () => {
    const texts = tablesOnDisk();
    for (const name of tableNames) {
      expect(Object.keys(tableSchemas()[name].columns).join(",")).toBe(texts[name].split("\n")[0]);
    }
  });

  it("is keyed, refers and is ruled by columns and tables that exist", () => {
    for (const { columns, key, references, rules } of Object.values(tableSchemas())) {
      const mentioned = [...key, ...Object.keys(references), ...rules.map((rule) => rule.column)];
      expect(Object.keys(columns)).toEqual(expect.arrayContaining(mentioned));
      expect(tableNames).toEqual(expect.arrayContaining(Object.values(references)));
    }
  });

  it("is built once", () => {
    expect(tableSchemas()).toBe(tableSchemas());
  });

  it("types every row by its columns", () => {
    expectTypeOf<keyof EvidenceRecord>().toEqualTypeOf<TableName>();
    expectTypeOf<MeetingRow["brief"]>().toEqualTypeOf<boolean>();
    expectTypeOf<MeetingRow["dateEnd"]>().toEqualTypeOf<string | null>();
    expectTypeOf<MeetingRow["source"]>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<MeetingRow["format"]>().toEqualTypeOf<"in-person" | "virtual" | "call">();
    expectTypeOf<EventRow["actTier"]>().toEqualTypeOf<1 | 2 | null>();
    expectTypeOf<PresetRow["p50"]>().toEqualTypeOf<number>();
    expectTypeOf<RegimeRow["label"]>().toEqualTypeOf<"damage" | "fullIntensity" | "workingLevel">();
    expectTypeOf<RegimeRow["c1Leader12m"]>().toEqualTypeOf<boolean>();
    expectTypeOf<JudgementRow["rankImplied"]>().toEqualTypeOf<readonly (1 | 2 | 3)[]>();
  });
});

describe("a cell", () => {
  it.each([
    ["meetings", "brief", "1", true],
    ["meetings", "brief", "0", false],
    ["meetings", "note", "", null],
    ["meetings", "source", "a;b-1", ["a", "b-1"]],
    ["presets", "p50", "0.30", 0.3],
    ["events", "severity", "3", 3],
    ["events", "act_author", "", []],
    ["regimes", "label", "full-intensity", "fullIntensity"],
    ["regimes", "label", "workingLevel", "workingLevel"],
    ["regimes", "alt_label", "", null],
    ["judgements", "target", "damage;working-level", ["damage", "workingLevel"]],
    ["judgements", "target", "working", ["working"]],
    ["judgements", "rank_implied", "2;3", [2, 3]],
    ["tariffs", "partners", "world", ["world"]],
  ] as const)("of %s.%s reads %j as %j", (table, column, text, value) => {
    expect(read(table, column, text)).toEqual(value);
  });

  it.each([
    ["meetings", "id", ""],
    ["meetings", "id", "M 1"],
    ["meetings", "brief", "true"],
    ["meetings", "level", "Leader"],
    ["meetings", "location", " Seoul"],
    ["meetings", "source", ""],
    ["meetings", "source", "a;"],
    ["meetings", "source", "a;a"],
    ["meetings", "date_end", "2023-05"],
    ["meetings", "date", "2023-02-29"],
    ["meetings", "date", "2023-13"],
    ["meetings", "date", "23-01-01"],
    ["presets", "p50", "101"],
    ["presets", "p50", "-1"],
    ["presets", "p50", "1e1"],
    ["presets", "p50", "NaN"],
    ["presets", "p50", "0x10"],
    ["presets", "p50", ""],
    ["presets", "as_of", "2025"],
    ["regimes", "n_leader", "1.5"],
    ["events", "severity", "4"],
    ["events", "countries", "USA"],
    ["friction", "pair", "US-US"],
    ["sources", "url", "javascript:alert(1)"],
    ["regimes", "label", "constructor"],
  ] as const)("of %s.%s refuses %j", (table, column, text) => {
    expect(read(table, column, text)).toBeUndefined();
  });
});

describe("a name", () => {
  it("of a column becomes a camelCase field, and a field stays itself", () => {
    expect(camelCase("date_precision")).toBe("datePrecision");
    expect(camelCase("c1_leader_12m")).toBe("c1Leader12m");
    expect(camelCase("mostRecentPerTable1")).toBe("mostRecentPerTable1");
  });
});

describe("dates", () => {
  it("exist in the calendar, leap days included", () => {
    expect(["2024-02-29", "2000-02-29", "2023-12-31", "2023-09", "1994"].filter(isDate)).toHaveLength(5);
    expect(
      ["1900-02-29", "2023-04-31", "2023-00", "2023-1", "", "2023-01-00", "20230101"].filter(isDate),
    ).toEqual([]);
  });

  it("of one precision are ordered like the calendar", () => {
    const time = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) });
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    fc.assert(
      fc.property(time, time, (a, b) => {
        const days = Math.floor(a / 864e5) - Math.floor(b / 864e5);
        expect(Math.sign(compareDates(day(a), day(b)))).toBe(Math.sign(days));
      }),
      { seed: 1 },
    );
  });

  it("of two precisions are compared at the coarser one", () => {
    expect(compareDates("2023-08-18", "2023-08")).toBe(0);
    expect(compareDates("2023", "2023-08-18")).toBe(0);
    expect(compareDates("2023-09", "2023-08-31")).toBeGreaterThan(0);
    expect(compareDates("2022-12-31", "2023")).toBeLessThan(0);
  });
});
