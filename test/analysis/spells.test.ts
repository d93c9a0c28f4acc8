import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spellsOf } from "../../src/analysis/spells";
import { addMonths } from "../../src/contracts/month";

const series = (labels: readonly string[]) =>
  labels.map((label, at) => ({ month: addMonths("2001-11", at), label }));

describe("spells", () => {
  it("are runs of equal labels", () => {
    expect(spellsOf(series(["a", "a", "b", "a"]))).toEqual([
      { label: "a", from: "2001-11", to: "2001-12", months: 2 },
      { label: "b", from: "2002-01", to: "2002-01", months: 1 },
      { label: "a", from: "2002-02", to: "2002-02", months: 1 },
    ]);
  });

  it("give the series back: no month is lost, neighbours differ", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c")), (labels) => {
        const spells = spellsOf(series(labels));
        expect(spells.flatMap(({ label, months }) => Array.from({ length: months }, () => label))).toEqual(
          labels,
        );
        for (const [at, spell] of spells.entries()) expect(spell.label).not.toBe(spells[at + 1]?.label);
      }),
    );
  });

  it("end where months are missing", () => {
    expect(
      spellsOf([
        { month: "2001-01", label: "a" },
        { month: "2001-03", label: "a" },
      ]),
    ).toHaveLength(2);
  });
});
