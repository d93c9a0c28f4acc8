import { beforeAll, describe, expect, it } from "vitest";
import { compareWithHand, pairWindows } from "../../src/analysis/half-years";
import { evidence } from "../../src/evidence";
import { baselineModel } from "../../src/index";
import { labelHistory } from "../../src/model/label-history";
import { historyLines } from "../../src/report/history/history-page";
import type { HistoryInput } from "../../src/report/history/input";
import { textLength } from "../../src/report/layout";
import { pageFor } from "../../src/report/page";

let input: HistoryInput;
beforeAll(() => {
  const { spec } = baselineModel();
  const windows = labelHistory(evidence);
  const pairs = pairWindows(windows, evidence.regimes);
  const comparison = compareWithHand(
    pairs,
    spec.pathways.map(({ id }) => id),
  );
  input = { spec, ruleName: "base", rule: spec.rules.base ?? [], windows, comparison };
});

const text = (width = 100) => historyLines(input, pageFor(width)).join("\n");

describe("the page on the record", () => {
  it("keeps within its width", () => {
    for (const width of [40, 60, 80, 100, 120]) {
      for (const line of text(width).split("\n"))
        expect(textLength(line)).toBeLessThanOrEqual(Math.min(100, width));
    }
  });

  it("lists the half-years by hand with their second choice, each of them once", () => {
    const listed = [...text().matchAll(/^ {2}\d{4}H[12](?: to \d{4}H[12])? +(\d+) /gm)];
    const total = listed.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(total).toBe(evidence.regimes.length);
    expect(text()).toMatch(/2012H1 +1 +Working level +or Damage\n +2012H2 +1 +Damage +or Working level\n/);
  });

  it("lists the spells in order, their months adding up to the windows", () => {
    const spells = [...text().matchAll(/^ {2}(\d{4}-\d\d)(?: to (\d{4}-\d\d))? +(\d+) /gm)].map(
      ([, from, to, months]) => ({
        from,
        to,
        months: Number(months),
      }),
    );
    expect(spells[0]?.from).toBe(input.windows[0]?.month);
    expect(spells.at(-1)?.to).toBe(input.windows.at(-1)?.month);
    expect(spells.reduce((sum, { months }) => sum + months, 0)).toBe(input.windows.length);
  });

  it("lists every window on which rule and hand differ, with the counts the rule read", () => {
    const differing = input.comparison.pairs.filter(({ agreement }) => agreement < 1);
    for (const { window } of differing) {
      const place = text().indexOf(`${window.month}  rule: `);
      expect(place).toBeGreaterThan(0);
      expect(text().slice(place)).toContain(
        `summits ${window.counts.summits}, ministerial channels ${window.counts.ministerialChannels}`,
      );
    }
    expect(text()).toContain(`WHERE THEY DIFFER: ${differing.length} WINDOWS`);
  });

  it("says agreement and kappa as they are, and what part of them is by construction", () => {
    const { agreement, kappa } = input.comparison;
    expect(text()).toContain(`Agreement ${agreement?.toFixed(2)}, Cohen's kappa ${kappa?.toFixed(2)}.`);
    expect(text()).toMatch(/by\s+construction/);
  });

  it("leaves out the comparison where no window is two half-years labelled by hand", () => {
    const none = { ...input, comparison: compareWithHand([], input.comparison.labels) } as HistoryInput;
    expect(historyLines(none, pageFor(80)).join("\n")).not.toContain("BY HAND");
  });
});
