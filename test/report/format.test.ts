import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  count,
  counted,
  listed,
  monthName,
  oneLine,
  percent,
  percentRange,
  places,
  significant,
  withError,
} from "../../src/report/format";

describe("a chance in words and figures", () => {
  it("is never written as impossible or certain", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        expect(["0%", "100%"]).not.toContain(percent(chance));
      }),
    );
    expect([0, 0.004, 0.994, 1].map(percent)).toEqual(["<1%", "<1%", "99%", ">99%"]);
  });

  it("carries one per cent sign where it is a range", () => {
    expect(percentRange([0.04, 0.29])).toBe("4 to 29%");
    expect(percentRange([0, 1])).toBe("<1 to >99%");
    expect(withError(0.13, 0.0097)).toBe("13.0 ±1.9%");
  });
});

describe("numbers", () => {
  it("have commas by thousands and nouns in the right number", () => {
    expect([0, 999, 1000, 32768, 1234567].map(count)).toEqual(["0", "999", "1,000", "32,768", "1,234,567"]);
    expect([counted(1, "path"), counted(2, "index", "indices")]).toEqual(["1 path", "2 indices"]);
  });

  it("are short, and zero has no sign", () => {
    expect([0.7678131138, 1 / 3, 19.5, 0.001543].map((value) => significant(value))).toEqual([
      "0.7678",
      "0.3333",
      "19.5",
      "0.001543",
    ]);
    expect([places(-0.04, 1), places(7.25, 0)]).toEqual(["0.0", "7"]);
  });
});

describe("words", () => {
  it("name months and join lists as a sentence does", () => {
    expect(monthName("2027-12")).toBe("December 2027");
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
  });

  it("from outside cannot break a line, reorder it or drive a terminal", () => {
    expect(oneLine(" a\u001b[31m\r\nb\u202ec\u009b ")).toBe("a [31m b c");
  });
});
