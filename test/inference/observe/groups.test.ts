import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/contracts/observe/evidence-document";
import { discountsOf, groupsOf } from "../../../src/inference/observe/groups";

const from = (source: string | string[], group?: string): Evidence => ({
  type: "event",
  event: "kp-crisis",
  month: "2026-03",
  source,
  ...(group === undefined ? {} : { group }),
});

describe("pieces of evidence", () => {
  it("are a group where they share a source, be it through a third piece", () => {
    expect(groupsOf([from("a"), from("b"), from("a")])).toEqual([0, 1, 0]);
    expect(groupsOf([from("a"), from("b"), from(["a", "b"]), from("c")])).toEqual([0, 0, 0, 1]);
  });

  it("are a group where they name one, whatever their sources; a source is no group of the same name", () => {
    expect(groupsOf([from("a", "wire"), from("b", "wire"), from("a"), from("wire")])).toEqual([0, 0, 1, 2]);
  });

  it("count wholly alone, and n in a group as n / (1 + (n - 1) / 2), never more than two", () => {
    expect(discountsOf([from("a"), from("b")])).toEqual([1, 1]);
    const sum = (n: number) =>
      discountsOf(Array.from({ length: n }, () => from("a"))).reduce((total, one) => total + one, 0);
    expect(sum(2)).toBeCloseTo(4 / 3, 12);
    expect(sum(10)).toBeCloseTo(10 / 5.5, 12);
    expect(sum(50)).toBeLessThan(2);
  });
});
