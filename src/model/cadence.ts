import { ln } from "../numeric/elementary";
import { normalUpper } from "../numeric/normal-distribution";

const LOW = -9;
const HIGH = 9;
const STEPS_PER_UNIT = 64;

/** -ln P(Z > z) on a grid: the cumulative hazard of a standard normal. Built once, read by interpolation. */
export type HazardTable = Float64Array;

export function hazardTable(): HazardTable {
  const cells = (HIGH - LOW) * STEPS_PER_UNIT;
  return Float64Array.from({ length: cells + 1 }, (_, cell) => -ln(normalUpper(LOW + cell / STEPS_PER_UNIT)));
}

function cumulativeNormalHazard(table: HazardTable, z: number): number {
  if (z <= LOW) return 0;
  if (z >= HIGH) return 0.5 * z * z + ln(z) + 0.9189385332046728;
  const at = (z - LOW) * STEPS_PER_UNIT;
  const cell = Math.floor(at);
  const below = table[cell] ?? 0;
  return below + (at - cell) * ((table[cell + 1] ?? 0) - below);
}

/**
 * Cumulative hazard of a renewal at an age of `u` mean intervals: lognormal gaps of mean 1 and the given log-sd, or
 * Poisson (an exponential gap) where there is none. The hazard itself is the cadence of the model; its integral over a
 * month gives the month's probability exactly, and the long-run rate with it.
 */
export function cumulativeCadence(table: HazardTable, u: number, logSd: number | undefined): number {
  if (u <= 0) return 0;
  if (logSd === undefined) return u;
  return cumulativeNormalHazard(table, (ln(u) + 0.5 * logSd * logSd) / logSd);
}
