import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grid, gridWidth, left, right } from "../../src/report/grid";
import { textLength } from "../../src/report/layout";

describe("a grid", () => {
  it("aligns its columns and paints cells at their final width", () => {
    const rows = [
      [left("a"), right("1"), left("x")],
      [left("longer"), right("100", (text) => `<${text}>`), left("yy")],
    ];
    expect(grid(rows, 40)).toEqual(["  a         1  x", "  longer  <100>  yy"]);
    expect(gridWidth(rows)).toBe(15);
  });

  it("cuts the flexible column only, and marks it", () => {
    const rows = [[left("short"), left("a rather long description"), right("12%")]];
    expect(grid(rows, 30, 1)).toEqual(["  short  a rather long d…  12%"]);
    expect(grid(rows, 30, 1)[0]?.endsWith("12%")).toBe(true);
  });

  it("never leaves the page, however many columns there are", () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 20 })
      .map((text) => (text.length % 2 === 0 ? left(text) : right(text)));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 10, max: 60 }), (table, width) => {
        for (const line of grid(table, width)) expect(textLength(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
