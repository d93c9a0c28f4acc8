import { describe, expect, it } from "vitest";
import { byMonth } from "../../../src/model/nowcast/by-month";

describe("items by month", () => {
  const items = [5, 1, 3, 0, 3, 6, -2, 1].map((month, place) => ({ month, place }));
  const { start, items: sorted } = byMonth(items, 5);

  it("stand in the order of their months, those of one month as they came, those before or after left out", () => {
    expect(sorted.map(({ place }) => place)).toEqual([1, 7, 2, 4, 0]);
  });

  it("of month m are those from start[m] to start[m + 1]", () => {
    expect(start).toHaveLength(7);
    for (let month = 0; month <= 5; month++) {
      const rows = sorted.slice(start[month], start[month + 1]);
      expect(rows).toEqual(month === 0 ? [] : items.filter((item) => item.month === month));
    }
  });
});
