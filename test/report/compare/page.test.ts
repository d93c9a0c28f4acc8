import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import type { CompareInput } from "../../../src/report/compare/input";
import { compareLines } from "../../../src/report/compare/page";
import { monthsShown } from "../../../src/report/compare/timeline";
import { shortHash } from "../../../src/report/format";
import { textLength } from "../../../src/report/layout";
import { pageFor } from "../../../src/report/page";
import { pointsRange, pointsText } from "../../../src/report/points";
import { comparison, strangeComparison } from "../analyses";

const WIDTHS = [40, 50, 60, 72, 80, 100, 120];

let known: CompareInput;
let strange: CompareInput;
beforeAll(async () => {
  [known, strange] = [await comparison(), await strangeComparison()];
});

const linesOf = (input: CompareInput, width = 80): string[] => compareLines(input, pageFor(width));
const textOf = (input: CompareInput, width = 80): string =>
  linesOf(input, width).join(" ").replace(/ +/g, " ");

/** The comparison with one difference replaced. */
function withDifference(difference: number, standardError: number): CompareInput {
  const { slow, ...others } = known.comparison.alternatives;
  if (slow === undefined) throw new Error("there is an alternative");
  const one = {
    difference,
    standardError,
    interval: [0, 0] as [number, number],
    parameterRange: [0, 0] as [number, number],
  };
  const pathways = { damage: one, fullIntensity: one, workingLevel: one };
  return {
    ...known,
    comparison: { ...known.comparison, alternatives: { slow: { ...slow, pathways }, ...others } },
  };
}

describe("the page of a comparison", () => {
  it("keeps within the width of the page", () => {
    for (const input of [known, strange])
      for (const width of WIDTHS)
        for (const line of linesOf(input, width))
          expect(textLength(line), line).toBeLessThanOrEqual(Math.min(width, 100));
  });

  it("has each pathway's difference with its error and interval on one line at 80 columns", () => {
    for (const { id, label } of known.spec.pathways) {
      const one = known.comparison.alternatives.slow?.pathways[id];
      if (one === undefined) throw new Error(id);
      const name = label.split(":")[0] ?? "";
      const row = linesOf(known).find((line) => line.startsWith(`  ${name} `) && line.includes("│"));
      expect(row).toContain(pointsText(one));
      expect(row).toContain(pointsRange(one.interval));
    }
  });

  it("counts all of 100 worlds among those that move and those that stay", () => {
    const lines = linesOf(known);
    const first = lines.indexOf("  of 100 worlds");
    const worlds = lines
      .slice(first + 1, lines.indexOf("", first))
      .map((line) => Number(line.trim().split(" ")[0]));
    expect(worlds.length).toBeGreaterThan(2);
    expect(worlds.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 0);
  });

  it("says which differences cannot be told from none", () => {
    expect(textOf(withDifference(0.01, 0.02))).toContain(
      "Cannot be told from no change on these paths: Damage, Full intensity and Working level.",
    );
    expect(textOf(withDifference(0, 0))).toContain(
      "No pathway becomes likelier or less likely on these paths.",
    );
    const sure = linesOf(withDifference(0.1, 0.01));
    expect(sure.slice(sure.indexOf("SLOW"), sure.indexOf("SUMMIT")).join()).not.toContain("Cannot be told");
  });

  it("lists at most eight channels, all of them changed beyond two standard errors, the most changed first", () => {
    const changed = (known.comparison.alternatives.slow?.channels ?? [])
      .filter(
        ({ expectedMeetings: { difference, standardError } }) => Math.abs(difference) > 2 * standardError,
      )
      .sort((a, b) => Math.abs(b.expectedMeetings.difference) - Math.abs(a.expectedMeetings.difference));
    expect(changed.length).toBeGreaterThan(3);
    const lines = linesOf(known, 100);
    const first = lines.findIndex((line) => line.startsWith("  months with a meeting to 2026-12"));
    const listed = lines.slice(first + 1, first + 1 + Math.min(8, changed.length));
    listed.forEach((line, at) => expect(line).toContain(changed[at]?.label.slice(0, 20)));
    expect(lines[first + 1 + listed.length]).toMatch(/\d+ (more )?channels? |by chance alone/);
  });

  it("lists no channel that has not changed beyond two standard errors, and says how many there are", () => {
    const { slow, ...others } = known.comparison.alternatives;
    const [first, second, third] = slow?.channels ?? [];
    if (slow === undefined || first === undefined || second === undefined || third === undefined)
      throw new Error("there are channels");
    const meeting = (difference: number) => ({
      difference,
      standardError: 1,
      interval: [0, 0] as [number, number],
    });
    const channels = [
      { ...first, label: "Barely", expectedMeetings: meeting(1.99) },
      { ...second, label: "Beyond", expectedMeetings: meeting(-2.01) },
      { ...third, label: "Nothing", expectedMeetings: { ...meeting(0), standardError: 0 } },
    ];
    const alternatives = { slow: { ...slow, channels }, ...others };
    const lines = linesOf({ ...known, comparison: { ...known.comparison, alternatives } });
    const text = lines.slice(lines.indexOf("SLOW"), lines.indexOf("SUMMIT")).join(" ").replace(/ +/g, " ");
    expect(text).toContain("Beyond -2.01 ±1.96");
    expect(text).not.toMatch(/Barely|Nothing/);
    expect(text).toContain(
      "2 channels: no change beyond 2 standard errors; by chance alone about 1 of 3 would be listed.",
    );
  });

  it("answers every indicator of every alternative, and says which indices stay", () => {
    const text = textOf(known);
    expect(text.match(/ summit [+-]?\d/g)).toHaveLength(2 + 1);
    expect(text.match(/ quiet [+-]?\d/g)).toHaveLength(2);
    expect(text).toContain("Tariff friction (percentage points above the pre-2025 baseline) +");
    expect(text).toMatch(/Unchanged: .*Domestic opinion/);
  });

  it("says how it was done, and how to get it again", () => {
    const text = textOf(known, 100);
    expect(text).toContain("common random numbers");
    expect(text).toContain("256 paths over 16 parameter draws, each under 3 models.");
    expect(text.replaceAll("\\ ", "")).toContain(
      "trilateral-pathways compare slow.yaml summit.yaml --horizon 12 --paths 256 --draws 16 --seed reports",
    );
    expect(text).toContain(shortHash(known.comparison.fingerprint));
  });

  it("says first where the run was stopped", () => {
    expect(linesOf({ ...known, stoppedShortOf: 4096 })[0]).toContain(
      "PARTIAL: stopped after 256 of 4,096 paths",
    );
  });

  it("says nothing of the built-in model where it is about another, and lets no label drive the terminal", () => {
    const text = textOf(strange);
    expect(text).not.toMatch(/Damage|intensity|Working level|calibrated/);
    for (const line of linesOf(strange)) expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(text).toContain("TR UST Tru st them 1 intervention: 1 shift-factor.");
  });

  it("is the plain page with colour added where it is painted", () => {
    const code = (open: number) => (part: string) => `\u001b[${open}m${part}\u001b[0m`;
    const paint = { heading: code(1), strong: code(1), quiet: code(2), bar: code(36), warning: code(33) };
    const painted = compareLines(known, { width: 80, paint }).map((line) =>
      stripVTControlCharacters(line).trimEnd(),
    );
    expect(painted).toEqual(linesOf(known).map((line) => line.trimEnd()));
  });
});

describe("months on a timeline", () => {
  it.each([
    [6, [6]],
    [10, [6, 10]],
    [24, [6, 12, 18, 24]],
    [36, [12, 24, 36]],
    [120, [30, 60, 90, 120]],
  ])("of %i are %j", (horizon, months) => {
    expect(monthsShown(horizon)).toEqual(months);
  });
});
