import { once } from "../contracts/once";
import { LN_SQRT_TWO_PI, ln } from "../numeric/elementary";
import { normalUpper } from "../numeric/normal-distribution";

const LOW = -9;
const HIGH = 9;
const STEPS_PER_UNIT = 64;
const CELLS = (HIGH - LOW) * STEPS_PER_UNIT;

/** Where a standard normal value falls on the grid of the table. */
const placeOf = (z: number): number => (z - LOW) * STEPS_PER_UNIT;

/** -ln P(Z > z) on a grid: the cumulative hazard of a standard normal, read by interpolation. */
const hazardTable = /* @__PURE__ */ once(() =>
  Float64Array.from({ length: CELLS + 1 }, (_, cell) => -ln(normalUpper(LOW + cell / STEPS_PER_UNIT))),
);

/** The cumulative hazard of a standard normal at a place on the grid: none to speak of below it. */
function cumulativeHazard(table: Float64Array, place: number): number {
  if (place <= 0) return 0;
  if (place >= CELLS) return asymptote(LOW + place / STEPS_PER_UNIT);
  const cell = place | 0;
  const below = table[cell] ?? 0;
  return below + (place - cell) * ((table[cell + 1] ?? 0) - below);
}

/** -ln P(Z > z) far out, to about 105 / z^8 (Abramowitz and Stegun 1964, 26.2.12). */
function asymptote(z: number): number {
  const r = 1 / (z * z);
  return 0.5 * z * z + ln(z) + LN_SQRT_TWO_PI - ln(1 - r * (1 - r * (3 - r * 15)));
}

/** ln of the ages at which a run of months begins and ends, the first of them `age` months after the last contact. */
export function lnAges(age: number, months: number): Float64Array {
  return Float64Array.from({ length: months + 1 }, (_, month) => ln(age + month));
}

/** Writes the hazard of each of a run of months, between one age and the next, from `out[at]` on. */
export type MonthlyHazards = (lnAges: Float64Array, out: Float64Array, at: number) => void;

/**
 * The hazards of a renewal by month: at `ratePerMonth`, lognormal gaps of the given log-sd, or Poisson (exponential gaps) where
 * there is none. The hazard itself is the cadence of the model; its integral over a month, from one age to the next, gives the
 * month's probability exactly, and the long-run rate with it.
 */
export function monthlyHazards(ratePerMonth: number, logSd: number | undefined): MonthlyHazards {
  if (logSd === undefined) return (ages, out, at) => out.fill(ratePerMonth, at, at + ages.length - 1);
  const table = hazardTable();
  // An age of u mean intervals is z = (ln u + logSd^2 / 2) / logSd: linear in the ln of the age, whatever the rate.
  const origin = placeOf(ln(ratePerMonth) / logSd + 0.5 * logSd);
  const slope = STEPS_PER_UNIT / logSd;
  return (ages, out, at) => {
    let begun = cumulativeHazard(table, origin + slope * (ages[0] ?? 0));
    for (let month = 1; month < ages.length; month++) {
      const ended = cumulativeHazard(table, origin + slope * (ages[month] ?? 0));
      out[at + month - 1] = ended - begun;
      begun = ended;
    }
  };
}
