import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { toCsvText } from "../../../src/report/csv";
import { ATTRIBUTION_COLUMNS, attributionRows } from "../../../src/report/rows/attribution-rows";
import { COMPARISON_COLUMNS, comparisonRows } from "../../../src/report/rows/comparison-rows";
import { LEVER_COLUMNS, leverRows } from "../../../src/report/rows/lever-rows";
import { SWEEP_COLUMNS, sweepRows } from "../../../src/report/rows/sweep-rows";
import { TORNADO_COLUMNS, tornadoRows } from "../../../src/report/rows/tornado-rows";
import { comparison, explained, ranked, stormy, swept } from "../analyses";

type Cells = Readonly<Record<string, unknown>>;

/** Rows as CSV brings them back. */
function written(rows: readonly object[], columns: readonly string[]): Record<string, string>[] {
  const text = toCsvText(
    rows.map((row) => ({ ...row })),
    [...columns],
  );
  return parse(text, { columns: true }) as Record<string, string>[];
}

const MAKERS: Readonly<Record<string, () => Promise<readonly [readonly object[], readonly string[]]>>> = {
  comparison: async () => {
    const { comparison: result, spec } = await comparison();
    return [comparisonRows(result, spec), COMPARISON_COLUMNS];
  },
  sweep: async () => {
    const { sweep, spec } = await swept();
    return [sweepRows(sweep, spec), SWEEP_COLUMNS];
  },
  tornado: async () => [tornadoRows((await stormy()).tornado), TORNADO_COLUMNS],
  attribution: async () => [attributionRows((await explained()).attribution), ATTRIBUTION_COLUMNS],
  ranking: async () => [leverRows((await ranked()).ranking), LEVER_COLUMNS],
};

describe.each(Object.keys(MAKERS))("a %s as tidy rows", (name) => {
  it("has one number a row, no two about the same, and comes back from CSV number for number", async () => {
    const [rows, columns] = (await MAKERS[name]?.()) ?? [[], []];
    const about = (row: Cells) =>
      columns
        .filter((column) => column !== "value" && column !== "label")
        .map((column) => row[column])
        .join(" ");
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map((row) => about(row as Cells))).size).toBe(rows.length);
    const named = ["section", "id", "label", "month", "measure"];
    const odd = (rows as readonly Cells[]).filter(
      (row) =>
        !Object.keys(row).every((key) => columns.includes(key)) ||
        !Number.isFinite(row.value) ||
        !named.every((column) => typeof row[column] === "string" && row[column] !== ""),
    );
    expect(odd).toEqual([]);
    expect(written(rows, columns).map(({ value }) => Number(value))).toEqual(
      rows.map((row) => (row as Cells).value),
    );
  });
});

describe("rows of a comparison", () => {
  it("have every part of an alternative, beside its forecast", async () => {
    const { comparison: result, spec } = await comparison();
    const rows = comparisonRows(result, spec).filter(({ alternative }) => alternative === "slow");
    const { forecast: _, ...parts } = result.alternatives.slow ?? { forecast: undefined };
    const sections = rows
      .filter(({ measure }) => /Difference|shareOfWorlds/.test(measure))
      .map(({ section }) => section);
    expect(new Set(sections)).toEqual(new Set(Object.keys(parts)));
    const all = comparisonRows(result, spec);
    const value = (measure: string, alternative: string) =>
      all.find(
        (row) =>
          row.alternative === alternative &&
          row.section === "pathways" &&
          row.id === "damage" &&
          row.measure === measure,
      )?.value ?? Number.NaN;
    expect(value("probability", "slow") - value("probability", "base")).toBeCloseTo(
      value("probabilityDifference", "slow"),
      12,
    );
  });
});
