import type { FamilySpec, ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Impositions } from "../../kernel/filter/observations";
import { monthOf } from "../from-evidence/calendar";
import { toLatent } from "../scale";
import { byMonth } from "./by-month";
import { readingMap } from "./reading-map";

function familyOf(spec: ModelSpec, factor: number): FamilySpec | undefined {
  return spec.families.find(({ id }) => id === spec.factors[factor]?.family);
}

interface Imposition {
  readonly month: number;
  readonly factor: number;
  readonly value: number;
  readonly spread: number;
}

/**
 * The tariff rates of the record that the map takes for the level of a friction, in the months they came into force. One that
 * was made known only after `asOf` is not read, though it may have been put in force before.
 */
function ratesOf(record: EvidenceRecord, spec: ModelSpec, start: Month, asOf: Month): Imposition[] {
  const places = new Map(spec.factors.map(({ id }, place) => [id, place]));
  return readingMap().tariffs.flatMap(({ id, factors, logSd }) =>
    record.tariffs
      .filter((row) => row.id === id && monthOf(row.date) <= asOf)
      .flatMap((row) =>
        factors.flatMap((name) => {
          const factor = places.get(name);
          const family = factor === undefined ? undefined : familyOf(spec, factor);
          if (factor === undefined || family === undefined) return [];
          const baseline = spec.factors[factor]?.tariff?.baselineRatePercent.value ?? 0;
          const value = toLatent(family, Math.max(0, row.ratePercent - baseline));
          return [{ month: monthsBetween(start, monthOf(row.effectiveDate)), factor, value, spread: logSd }];
        }),
      ),
  );
}

/** The months after one in which a level still stands: until another is put, or the record ends. */
function standing(put: Imposition, all: readonly Imposition[], months: number): Imposition[] {
  const next = all
    .filter(({ factor, month }) => factor === put.factor && month > put.month)
    .reduce((least, { month }) => Math.min(least, month), months + 1);
  return Array.from({ length: Math.max(0, next - put.month - 1) }, (_, i) => ({
    ...put,
    month: put.month + 1 + i,
  }));
}

/** Levels of friction that are public record: the rate in force, from the first that the map names on. */
export function impositionsOf(
  record: EvidenceRecord,
  spec: ModelSpec,
  start: Month,
  months: number,
): Impositions {
  const put = ratesOf(record, spec, start, addMonths(start, months));
  const all = [
    ...put.map((item) => ({ ...item, stands: 0 })),
    ...put.flatMap((item) => standing(item, put, months).map((month) => ({ ...month, stands: 1 }))),
  ];
  const { start: begins, items } = byMonth(all, months);
  return {
    start: begins,
    factor: Int32Array.from(items, ({ factor }) => factor),
    stands: Int32Array.from(items, ({ stands }) => stands),
    value: Float64Array.from(items, ({ value }) => value),
    spread: Float64Array.from(items, ({ spread }) => spread),
  };
}
