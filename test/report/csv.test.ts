import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsvText } from "../../src/report/csv";

describe("CSV text", () => {
  it("gives any text back to a reader", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", "\r", " ", "=", "漢") });
    const rows = fc.array(fc.record({ first: fc.constant("x"), "second.part": text, third: text }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (written) => {
        expect(parse(toCsvText(written), { columns: true, record_delimiter: "\n" })).toEqual(written);
      }),
      { seed: 3 },
    );
  });

  it("quotes a lone carriage return, which many readers take for the end of a line", () => {
    expect(toCsvText([{ a: "x\ry", b: "z" }])).toBe('a,b\n"x\ry",z\n');
  });

  it("writes null as nothing, flags as 0 or 1, lists with semicolons, numbers in full", () => {
    const row = { a: null, b: undefined, c: true, d: false, e: ["x", "y"], f: [], g: 0.1, h: 1e21, i: -0.5 };
    expect(toCsvText([row])).toBe("a,b,c,d,e,f,g,h,i\n,,1,0,x;y,,0.1,1e+21,-0.5\n");
  });

  it("has a column for every field of any row, or those asked for", () => {
    const rows = [{ a: 1 }, { b: 2 }];
    expect(toCsvText(rows)).toBe("a,b\n1,\n,2\n");
    expect(toCsvText(rows, ["b"])).toBe("b\n\n2\n");
    expect(toCsvText([], ["a"])).toBe("a\n");
    expect(toCsvText([])).toBe("");
  });
});
