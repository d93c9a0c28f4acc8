import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bar, cut, cutMiddle, pad, textLength, wrap } from "../../src/report/layout";

const words = fc.array(
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }).map((word) => word.replace(/ /g, "-")),
  {
    minLength: 1,
  },
);

describe("wrapped text", () => {
  it("keeps every word in order and no line is wider than asked", () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 80 }),
        fc.integer({ min: 0, max: 6 }),
        (list, width, indent) => {
          const lines = wrap(list.join(" "), width, indent);
          for (const line of lines) expect(textLength(line)).toBeLessThanOrEqual(width);
          expect(lines.map((line) => line.slice(indent)).join(" ")).toBe(list.join(" "));
        },
      ),
    );
  });

  it("breaks a word that is longer than the line", () => {
    expect(wrap("a bbbbbbbb", 6, 2)).toEqual(["  a", "  bbbb", "  bbbb"]);
  });

  it("hangs the lines after the first", () => {
    expect(wrap("one two three", 9, 0, 4)).toEqual(["one two", "    three"]);
  });
});

describe("a bar", () => {
  it("is always as wide as asked, and grows with what it shows", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 40 }), (a, b, width) => {
        const [short, long] = [bar(Math.min(a, b), width), bar(Math.max(a, b), width)];
        expect(textLength(long.filled + long.rest)).toBe(width);
        expect(textLength(short.filled)).toBeLessThanOrEqual(textLength(long.filled));
      }),
    );
    expect([bar(0, 4), bar(0.5, 4), bar(1, 4)].map(({ filled }) => filled)).toEqual(["", "██", "████"]);
  });
});

describe("cut and pad", () => {
  it("count characters, not UTF-16 units", () => {
    expect([cut("𝒜𝒷𝒸", 2), cut("𝒜𝒷", 2), pad("𝒜", 3), pad("𝒜", 3, true)]).toEqual(["𝒜…", "𝒜𝒷", "𝒜  ", "  𝒜"]);
  });
});

describe("text cut in the middle", () => {
  it("keeps both ends, and is whole where there is room", () => {
    expect(cutMiddle("channels.foreign-ministers.ratePerYear", 20)).toBe("channels.…atePerYear");
    expect(cutMiddle("acts.rate", 9)).toBe("acts.rate");
    for (let width = 0; width < 12; width++)
      expect(textLength(cutMiddle("a long name", width))).toBeLessThanOrEqual(Math.max(width, 1));
  });
});
