import { describe, expect, it } from "vitest";
import { OptionsError } from "../../src/contracts/errors";
import { tableSchemas } from "../../src/contracts/tables";
import { evidence } from "../../src/evidence";
import { rowsWhere } from "../../src/evidence/rows-where";

const rows = [
  { id: "a", date: "2012", count: 2, done: true, tags: ["x", "y"], endDate: "2012-01-02", note: "One Two" },
  { id: "b", date: "2023-08", count: 10, done: false, tags: [], endDate: null, note: null },
  { id: "c", date: "2023-08-18", count: 0, done: false, tags: ["yy"], endDate: "2023-08-20", note: "two" },
];
const ids = (...expressions: string[]) =>
  rowsWhere(rows, expressions)
    .map(({ id }) => id)
    .join("");

describe("a filter", () => {
  it.each([
    ["id=b", "b"],
    ["id!=b", "ac"],
    ["id>=b", "bc"],
    ["note~TWO", "ac"],
    ["note=two", "c"],
    ["note=", "b"],
    ["note!=", "ac"],
    ["count>=2", "ab"],
    ["count<=2", "ac"],
    ["count=10", "b"],
    ["count = 10", "b"],
    ["count~0", "bc"],
    ["done=true", "a"],
    ["tags=y", "a"],
    ["tags!=y", "bc"],
    ["tags~y", "ac"],
    ["tags=", "b"],
    ["end_date=", "b"],
    ["endDate!=", "ac"],
    ["end_date<=2020", "a"],
  ])("%s keeps %s", (expression, kept) => {
    expect(ids(expression)).toBe(kept);
  });

  it.each([
    ["date>=2023-08-20", "b"],
    ["date>=2023-08-18", "bc"],
    ["date>=2023-08", "bc"],
    ["date<=2023-08", "abc"],
    ["date<=2023-08-17", "ab"],
    ["date<=2022", "a"],
    ["date<=2012-03", "a"],
    ["date=2023", "bc"],
    ["date=2023-08-18", "bc"],
    ["date!=2012-06-30", "bc"],
  ])("%s compares dates at the coarser precision and keeps %s", (expression, kept) => {
    expect(ids(expression)).toBe(kept);
  });

  it("keeps what every one of several expressions keeps", () => {
    expect(ids("date>=2023", "count>=1")).toBe("b");
    expect(ids()).toBe("abc");
  });

  it("is refused with every expression that cannot be read", () => {
    const apply = () => rowsWhere(rows, ["cuont=1", "count=many", "date>=soon", "id", "count>=", "id=a"]);
    expect(apply).toThrow(OptionsError);
    try {
      apply();
    } catch (error) {
      if (!(error instanceof OptionsError)) throw error;
      expect(error.issues.map(({ path, code }) => [path.at(-1), code])).toEqual([
        [0, "unknown-column"],
        [1, "invalid-filter"],
        [2, "invalid-filter"],
        [3, "invalid-filter"],
        [4, "invalid-filter"],
      ]);
      expect(error.issues[0]?.remedy).toBe('Did you mean "count"?');
    }
  });

  it("takes labels and flags as the files write them, and no word outside a closed list", () => {
    const { regimes, meetings } = tableSchemas();
    expect(rowsWhere(evidence.regimes, ["label=full-intensity"], regimes.columns)).toHaveLength(5);
    expect(rowsWhere(evidence.regimes, ["label=fullIntensity"], regimes.columns)).toHaveLength(5);
    expect(rowsWhere(evidence.meetings, ["brief=1"], meetings.columns)).toHaveLength(2);
    expect(() => rowsWhere(evidence.meetings, ["level=leeder"], meetings.columns)).toThrow(
      'Did you mean "leader"?',
    );
  });

  it("does not reach into the prototypes of rows", () => {
    expect(() => ids("constructor=")).toThrow(OptionsError);
    expect(() => ids("__proto__!=")).toThrow(OptionsError);
  });
});
