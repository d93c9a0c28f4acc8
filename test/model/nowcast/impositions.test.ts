import { describe, expect, it } from "vitest";
import type { EvidenceRecord } from "../../../src/contracts/tables";
import { impositionsOf } from "../../../src/model/nowcast/impositions";
import { at, MONTHS, record, recordWith, START, spec } from "./record";

const place = (id: string) => spec.factors.findIndex((factor) => factor.id === id);
const [JP, KR] = [place("tariffFriction.US-JP"), place("tariffFriction.US-KR")];

/** The last level put of a factor by month, as points above the baseline rate, and whether it stood before. */
function levels(of: EvidenceRecord, factor: number, months = MONTHS) {
  const { start, stands, value, ...rest } = impositionsOf(of, spec, START, months);
  const found = new Map<number, { points: number; stands: boolean }>();
  for (let month = 1; month <= months; month++)
    for (let i = start[month] ?? 0; i < (start[month + 1] ?? 0); i++)
      if (rest.factor[i] === factor)
        found.set(month, { points: 5 * (Math.exp(value[i] ?? 0) - 1), stands: stands[i] === 1 });
  return found;
}

const baseline = (factor: number) => spec.factors[factor]?.tariff?.baselineRatePercent.value ?? Number.NaN;
const rate = (id: string) => record.tariffs.find((row) => row.id === id)?.ratePercent ?? Number.NaN;

describe("tariffs of a record", () => {
  it.each([
    [JP, "T10 2025-01, T17 2025-04, T26 2025-08, T28 2025-09"],
    [KR, "T10 2025-01, T17 2025-04, T27 2025-08, T32 2025-11"],
  ])(
    "put the friction of a pair (%d) where the rates in force say, each until the next: %s",
    (factor, puts) => {
      const found = levels(record, factor);
      let last = Number.NaN;
      const dates = new Map(puts.split(", ").map((put) => [at(put.slice(4)), put.slice(0, 3)]));
      for (let month = 1; month <= MONTHS; month++) {
        const id = dates.get(month);
        if (id !== undefined) last = Math.max(0, rate(id) - baseline(factor));
        if (month < at("2025-01")) expect(found.has(month)).toBe(false);
        else {
          expect(found.get(month)?.points).toBeCloseTo(last, 10);
          expect(found.get(month)?.stands).toBe(id === undefined);
        }
      }
    },
  );

  it("leave the friction of Japan and South Korea to the model", () => {
    expect(levels(record, place("tariffFriction.JP-KR")).size).toBe(0);
  });

  it("do not count while they are not in force, nor while they have not been made known, though they reach back", () => {
    const moved = (change: { date?: string; effectiveDate?: string }) =>
      recordWith({
        tariffs: record.tariffs.map((row) => (row.id === "T32" ? { ...row, ...change } : row)),
      });
    const months = at("2025-11");
    expect(levels(record, KR, months).get(months)?.stands).toBe(false);
    for (const change of [{ date: "2025-12-04" }, { effectiveDate: "2025-12-01" }])
      expect(levels(moved(change), KR, months).get(months)?.stands).toBe(true);
  });
});
