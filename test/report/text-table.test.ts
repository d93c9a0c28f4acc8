import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textTable } from "../../src/report/text-table";

const rows = [
  { name: "short", count: 7, tags: ["a", "b"] },
  { name: "somewhat longer", count: 1000, tags: null },
];

describe("a text table", () => {
  it("aligns text to the left and numbers to the right", () => {
    expect(textTable(rows, ["name", "count", "tags"])).toEqual([
      "name             count  tags",
      "---------------  -----  ----",
      "short                7  a;b",
      "somewhat longer   1000",
    ]);
  });

  it("narrows the widest columns first and marks what it cuts", () => {
    expect(textTable(rows, ["name", "count"], 16)).toEqual([
      "name       count",
      "---------  -----",
      "short          7",
      "somewhat…   1000",
    ]);
  });

  it("has a line for the header, the rule and each row, none of them wider than asked", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.constant(null), fc.boolean());
    const table = fc.array(fc.record({ a: cell, b: cell, c: cell }));
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (some, width) => {
        const lines = textTable(some, ["a", "b", "c"], width);
        expect(lines).toHaveLength(some.length + 2);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      }),
      { seed: 4 },
    );
  });

  it("cuts nothing where the width allows", () => {
    const wide = textTable([{ a: "x".repeat(500) }], ["a"]);
    expect(wide[2]).toBe("x".repeat(500));
  });

  it("shows what would break a line or drive a terminal as a blank", () => {
    expect(textTable([{ a: "1\n2\t3\u001b[31m4\u0007" }], ["a"])[2]).toBe("1 2 3 [31m4");
  });
});
