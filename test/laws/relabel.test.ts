import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../src/contracts/model-spec";
import { addMonths } from "../../src/contracts/month";
import { COUNT, LANES } from "../../src/kernel/shape";
import { labelLog, windowCounts } from "../../src/model/history";
import { presetModel } from "../../src/model/presets";
import { observe } from "./support";

/** Acts whose tier and length give back the monthly counts the kernel kept. */
function actsOf(month: string, tier1: number, tier2: number, lasting: number, authors: string[]): LogEntry[] {
  const act = (tier: 1 | 2, days: number): LogEntry => ({ month, act: { tier, authors, days } });
  return [
    ...Array.from({ length: tier1 }, () => act(1, 365)),
    ...Array.from({ length: lasting }, () => act(2, 365)),
    ...Array.from({ length: tier2 - lasting }, () => act(2, 10)),
  ];
}

describe("one rule labels both history and simulated paths", () => {
  it.each(["baseline-2025", "camp-david-2023", "low-point-2019"] as const)(
    "the log of every simulated path of %s, labelled as history is, gives the kernel's labels",
    (preset) => {
      const { spec } = presetModel(preset);
      const horizon = 30;
      const logs = Array.from({ length: 2 * LANES }, (): LogEntry[] => [...spec.log]);
      const labels = logs.map((): string[] => []);
      observe(presetModel(preset), horizon, 2, ({ program, state }, draw, month) => {
        const { shape } = program;
        const now = addMonths(spec.asOf, month);
        const count = (which: number, lane: number) =>
          state.counts[(which * (shape.months + 1) + month) * LANES + lane] ?? 0;
        for (let lane = 0; lane < LANES; lane++) {
          const path = draw * LANES + lane;
          spec.channels.forEach((channel, index) => {
            if (state.lastContact[index * LANES + lane] !== month) return;
            const kind = state.lastMeeting[index * LANES + lane] === month ? "meeting" : "call";
            logs[path]?.push({ month: now, channel: channel.id, kind });
          });
          const tiers = [COUNT.tier1Lasting, COUNT.tier2Acts, COUNT.tier2Lasting].map((which) =>
            count(which, lane),
          );
          logs[path]?.push(
            ...actsOf(now, tiers[0] ?? 0, tiers[1] ?? 0, tiers[2] ?? 0, [spec.countries[0]?.id ?? ""]),
          );
          labels[path]?.push(spec.pathways[state.pathway[lane] ?? -1]?.id ?? "none");
        }
      });
      const months = Array.from({ length: horizon }, (_, index) => addMonths(spec.asOf, index + 1));
      const rule = spec.rules.base ?? [];
      logs.forEach((log, path) => {
        expect(labelLog(spec, log, windowCounts(spec, log, months), rule)).toEqual(labels[path]);
      });
    },
  );
});
