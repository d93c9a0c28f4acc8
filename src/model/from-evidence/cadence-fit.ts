import { type Month, monthIndex } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { ln } from "../../numeric/elementary";
import { monthOf } from "./calendar";
import { contactsUpTo } from "./stock";

/** Half of the window over which a channel's local mean gap is taken, in months. */
const HALF_WINDOW = 30;

/** Least number of gaps a local mean needs. */
const LEAST_GAPS = 3;

/** A fitted log-sd with its standard error and the number of gaps behind it. */
export interface CadenceFit {
  readonly logSd: number;
  readonly standardError: number;
  readonly gaps: number;
}

interface Gap {
  readonly middle: number;
  readonly months: number;
}

/** Gaps between the months in which a channel had contact: at most one contact a month is simulated. */
function gapsOf(months: readonly number[]): Gap[] {
  const distinct = [...new Set(months)].sort((a, b) => a - b);
  return distinct.slice(1).map((month, index) => {
    const before = distinct[index] ?? month;
    return { middle: (month + before) / 2, months: month - before };
  });
}

/**
 * Logarithms of gaps relative to the mean gap around them. A gap's own share in that mean shrinks the ratio towards one;
 * with n gaps the log variance is multiplied by n / (n - 1) to undo it.
 */
function relativeLogs(gaps: readonly Gap[]): number[] {
  return gaps.flatMap((gap) => {
    const near = gaps.filter((other) => Math.abs(other.middle - gap.middle) <= HALF_WINDOW);
    if (near.length < LEAST_GAPS) return [];
    const mean = near.reduce((sum, other) => sum + other.months, 0) / near.length;
    return [Math.sqrt(near.length / (near.length - 1)) * ln(gap.months / mean)];
  });
}

/** Log-sd of the gaps of every level, each gap relative to its channel's own rate at the time. */
export function fitCadence(record: EvidenceRecord, asOf: Month): Map<string, CadenceFit> {
  const levelOf = new Map(record.channels.map((row) => [row.id, row.level as string]));
  const months = new Map<string, number[]>();
  for (const row of contactsUpTo(record, asOf)) {
    months.set(row.channel, [...(months.get(row.channel) ?? []), monthIndex(monthOf(row.date))]);
  }
  const logs = new Map<string, number[]>();
  for (const [channel, list] of months) {
    const level = levelOf.get(channel);
    if (level !== undefined) logs.set(level, [...(logs.get(level) ?? []), ...relativeLogs(gapsOf(list))]);
  }
  return new Map(
    [...logs]
      .filter(([, values]) => values.length > LEAST_GAPS)
      .map(([level, values]) => [level, fitLogSd(values)]),
  );
}

function fitLogSd(values: readonly number[]): CadenceFit {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const logSd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1));
  return { logSd, standardError: logSd / Math.sqrt(2 * (n - 1)), gaps: n };
}
