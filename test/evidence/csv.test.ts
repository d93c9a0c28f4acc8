import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/evidence/csv";

/** What an editor shows from a one-based line and column on. */
function textFrom(text: string, line: number, column: number): string {
  const lines = text.split("\n").slice(line - 1);
  return lines.join("\n").slice(column - 1);
}

describe("reading CSV", () => {
  it("places every cell at the character where it begins, whatever is quoted", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", " ", "漢") });
    const table = fc.array(fc.tuple(fc.constant("x"), cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.boolean(), (rows, quoted) => {
        const text = stringify(rows, { quoted });
        const records = readCsv(text, 100) ?? [];
        expect(records.map((record) => record.cells)).toEqual(rows);
        rows.forEach((row, r) => {
          row.forEach((written, c) => {
            const place = records[r]?.place(c) ?? { line: 0, column: 0 };
            const rest = textFrom(text, place.line, place.column);
            const raw = rest.startsWith('"') ? `"${written.replaceAll('"', '""')}"` : written;
            expect(rest.startsWith(raw)).toBe(true);
            const before = textFrom(text, place.line, place.column - 1);
            expect(place.column === 1 || before.startsWith(",")).toBe(true);
          });
        });
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("gives up where there are more records than it may read, however short", () => {
    expect(readCsv("a\nb\n", 2)?.map(({ cells }) => cells)).toEqual([["a"], ["b"]]);
    expect(readCsv("a\nb\n\n", 2)).toBeUndefined();
    expect(readCsv("\n".repeat(5_000_000), 2)).toBeUndefined();
  });

  it("gives the same cells and places for any kind of line end, and with a byte order mark", () => {
    const text = 'a,b\n"1\n2",3\n\n4,5\n';
    const seen = (variant: string) =>
      (readCsv(variant, 100) ?? []).map((one) => [one.cells, one.place(0), one.place(1)]);
    const expected = seen(text);
    expect(expected[1]).toEqual([["1\n2", "3"], { line: 2, column: 1 }, { line: 3, column: 4 }]);
    expect(expected[2]).toEqual([["4", "5"], { line: 5, column: 1 }, { line: 5, column: 3 }]);
    expect(seen(text.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(seen(text.replaceAll("\n", "\r"))).toEqual(expected);
    expect(seen(`\uFEFF${text}`)).toEqual(expected);
    expect(seen(text.trimEnd())).toEqual(expected);
  });
});
