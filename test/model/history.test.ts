import { describe, expect, it } from "vitest";
import { EvidenceError } from "../../src/contracts/errors";
import { monthIndex } from "../../src/contracts/month";
import { evidence } from "../../src/evidence/evidence";
import { labelHistory } from "../../src/model/label-history";

/** Spells of equal labels as "first..last". */
function spells(rule: string, pathway: string): string[] {
  const months = labelHistory(evidence, rule)
    .filter((window) => window.pathway === pathway)
    .map((window) => window.month);
  const out: string[][] = [];
  for (const month of months) {
    const last = out.at(-1)?.at(-1);
    if (last !== undefined && monthIndex(month) === monthIndex(last) + 1) out.at(-1)?.push(month);
    else out.push([month]);
  }
  return out.map((spell) => `${spell[0]}..${spell.at(-1)}`);
}

describe("the pathway rule on the record", () => {
  it("gives damage after the withdrawal from GSOMIA in 2012 and after the radar incident of 2018", () => {
    expect(spells("base", "damage")).toEqual(["2012-06..2013-05", "2018-12..2020-08"]);
  });

  it("gives full intensity after Camp David, and again around the Lima summit", () => {
    expect(spells("base", "fullIntensity")).toEqual(["2023-08..2024-07", "2024-11..2025-06"]);
  });

  it("with ten channels gives it also in 2017-18, in 2022-09 and in early 2023", () => {
    expect(spells("channels10", "fullIntensity")).toEqual([
      "2017-08..2018-06",
      "2022-09..2022-09",
      "2023-02..2024-07",
      "2024-11..2025-06",
    ]);
  });

  it("labels 205 windows, and everything else is working level", () => {
    const labels = labelHistory(evidence);
    expect(labels).toHaveLength(205);
    expect(labels.filter((window) => window.pathway === "workingLevel")).toHaveLength(152);
  });

  it("a rule of one's own is applied as the published ones are", () => {
    const rule = [
      { pathway: "yes", when: { apply: ">=", to: [{ name: "summits" }, { constant: 1 }] } },
      { pathway: "no", when: { constant: 1 } },
    ] as const;
    for (const window of labelHistory(evidence, rule))
      expect(window.pathway).toBe(window.counts.summits > 0 ? "yes" : "no");
  });

  it("an unknown rule is a typed error with a suggestion", () => {
    expect(() => labelHistory(evidence, "bse")).toThrow(EvidenceError);
    expect(() => labelHistory(evidence, "bse")).toThrow(/base/);
  });
});
