import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, monthsBetween } from "../../../src/contracts/month";
import { apart } from "../../../src/report/charts/apart";
import { fitted, linesOf, widthOf } from "../../../src/report/charts/lines";
import { monthTicks } from "../../../src/report/charts/months";

const FACE = { size: 12 };

describe("lines of text", () => {
  it("are no wider than there is room, and lose nothing but blanks", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          const lines = linesOf(text, width, FACE);
          for (const line of lines)
            if ([...line].length > 1) expect(widthOf(line, FACE)).toBeLessThanOrEqual(width);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        },
      ),
    );
  });

  it("break a name of a parameter at its dots", () => {
    expect(linesOf("events.trade-deal.rate", 90, FACE)).toEqual(["events.trade-", "deal.rate"]);
  });

  it("are cut with an ellipsis only where there is no room, and then fit", () => {
    expect(fitted("Working level", 200, FACE)).toBe("Working level");
    const cut = fitted("Working level", 60, FACE);
    expect(cut).toMatch(/^Work.*…$/);
    expect(widthOf(cut, FACE)).toBeLessThanOrEqual(60);
  });

  it("count characters of Chinese, Japanese and Korean as wide as they are high", () => {
    expect(widthOf("日本", FACE)).toBeGreaterThan(24);
    expect(widthOf("한국", FACE)).toBeGreaterThan(24);
    expect(widthOf("JP", FACE)).toBeLessThan(16);
  });
});

describe("labels that must not stand on each other", () => {
  it("are moved apart, in their order, within the height", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (places) => {
          const moved = apart(places, 10, 100);
          const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
          order.slice(1).forEach((at, i) => {
            expect((moved[at] ?? 0) - (moved[order[i] ?? 0] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
          });
          for (const place of moved) expect(place).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it("stay where they are where there is room", () => {
    expect(apart([50, 10, 90], 10, 100)).toEqual([50, 10, 90]);
  });
});

describe("labelled months", () => {
  it("are in the range, equally far apart, with room for a label between them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 200, max: 1500 }), (span, width) => {
        const last = addMonths("2008-12", span);
        const { months, step } = monthTicks("2008-12", last, width);
        for (const month of months) expect(month >= "2008-12" && month <= last).toBe(true);
        months.slice(1).forEach((month, i) => {
          expect(monthsBetween(months[i] ?? "", month)).toBe(step);
        });
        expect((step * width) / span).toBeGreaterThanOrEqual(58);
      }),
    );
  });

  it("are Januaries where they are a year or more apart", () => {
    expect(monthTicks("2024-01", "2028-01", 270)).toEqual({
      months: ["2024-01", "2025-01", "2026-01", "2027-01"],
      step: 12,
    });
  });
});
