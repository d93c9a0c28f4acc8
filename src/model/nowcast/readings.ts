import type { ModelSpec } from "../../contracts/model-spec";
import { type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord, PollRow } from "../../contracts/tables";
import type { Readings } from "../../kernel/filter/observations";
import { logit } from "../../numeric/elementary";
import { monthOf } from "../from-evidence/calendar";
import { byMonth } from "./by-month";
import { type PollMap, type ReadingMap, readingMap } from "./reading-map";

/** One reading: of which factor, by which house, and how far off it may be. */
export interface Reading {
  readonly month: number;
  readonly factor: number;
  readonly house: number;
  readonly value: number;
  readonly variance: number;
  /** The row of the tables it was taken from. */
  readonly row: string;
}

/** The share that was published as positive, or what the negative share leaves; undefined where neither can be read. */
function positiveShare(row: PollRow, { unsurePercent }: PollMap): number | undefined {
  if (row.sharePositive !== null) return row.sharePositive / 100;
  if (row.shareNegative === null || unsurePercent === undefined) return undefined;
  return (100 - row.shareNegative - unsurePercent) / 100;
}

/** Variance of the logit of a share of so many asked, sampling error times a ratio. */
function logitVariance(share: number, { assumedSampleSize, errorRatio }: ReadingMap): number {
  return (errorRatio.value * errorRatio.value) / (assumedSampleSize.value * share * (1 - share));
}

const matches = (row: PollRow, { series, country, from, to }: PollMap): boolean =>
  row.series === series &&
  row.country === country &&
  (from === undefined || monthOf(row.date) >= from) &&
  (to === undefined || monthOf(row.date) <= to);

/** Every poll of the record that the map takes for a reading of a factor, in no order. */
export function readingsOf(record: EvidenceRecord, spec: ModelSpec, start: Month): Reading[] {
  const map = readingMap();
  const places = new Map(spec.factors.map(({ id }, place) => [id, place]));
  return map.polls.flatMap((entry, house) =>
    record.polls
      .filter((row) => matches(row, entry))
      .flatMap((row) => {
        const share = positiveShare(row, entry);
        const factor = places.get(entry.factor);
        if (share === undefined || factor === undefined || share <= 0 || share >= 1) return [];
        const month = monthsBetween(start, monthOf(row.date));
        const variance = logitVariance(share, map);
        return [{ month, factor, house, value: logit(share), variance, row: row.id }];
      }),
  );
}

/** Prior variances of the house effects, by place in the map. */
export function houseVariances(): number[] {
  return readingMap().polls.map(({ houseSd }) => houseSd * houseSd);
}

/** Particles head for a reading from so many months before it (judgement). */
const AHEAD_MONTHS = 24;

/**
 * The readings of a record as a filter takes them: what is known of a house before each of its readings, a constant learned in
 * Kalman steps whose gains do not depend on what was read.
 */
export function compileReadings(
  readings: readonly Reading[],
  variances: readonly number[],
  months: number,
): Readings {
  const { start, items } = byMonth(readings, months);
  const known = Float64Array.from(variances);
  const spread = new Float64Array(items.length);
  const gain = new Float64Array(items.length);
  items.forEach(({ house, variance }, i) => {
    const before = known[house] ?? 0;
    spread[i] = before + variance;
    gain[i] = before / (before + variance);
    known[house] = before * (1 - (gain[i] ?? 0));
  });
  return {
    start,
    factor: Int32Array.from(items, ({ factor }) => factor),
    series: Int32Array.from(items, ({ house }) => house),
    value: Float64Array.from(items, ({ value }) => value),
    spread,
    gain,
    aheadMonths: AHEAD_MONTHS,
    houses: variances.length,
  };
}
