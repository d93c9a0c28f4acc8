import { type Month, monthsBetween } from "../../contracts/month";
import { toLatent } from "../../model/scale";
import { exp, LN_SQRT_TWO_PI, ln } from "../../numeric/elementary";
import { normalLower } from "../../numeric/normal-distribution";
import type { LatentReading } from "./readings";

/** Sums over the paths of every draw of how likely a reading is, as ln, and how likely a lower one would be. */
export interface ReadingTally {
  readonly reading: LatentReading;
  readonly lnDensity: Float64Array;
  readonly below: Float64Array;
  /** Paths added up; 1 where the level at `asOf` is what is read. */
  readonly paths: number;
}

/** ln(exp(a) + exp(b)), where either may be -Infinity. */
function lnSum(a: number, b: number): number {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + ln(exp(a - most) + exp(b - most));
}

function add({ reading, lnDensity, below }: ReadingTally, draw: number, level: number): void {
  const z = (reading.value - level) / Math.sqrt(reading.variance);
  const own = -0.5 * z * z - LN_SQRT_TWO_PI - 0.5 * ln(reading.variance);
  lnDensity[draw] = lnSum(lnDensity[draw] ?? 0, own);
  below[draw] = (below[draw] ?? 0) + normalLower(z);
}

const empty = (reading: LatentReading, draws: number, paths: number): ReadingTally => ({
  reading,
  lnDensity: new Float64Array(draws).fill(Number.NEGATIVE_INFINITY),
  below: new Float64Array(draws),
  paths,
});

/** A reading of where a factor stands at `asOf`, under the level that each draw has. */
export function readingNow(reading: LatentReading, levels: ArrayLike<number>): ReadingTally {
  const tally = empty(reading, levels.length, 1);
  for (let draw = 0; draw < levels.length; draw++) add(tally, draw, levels[draw] ?? 0);
  return tally;
}

/** Readings of later months: which series they need, and what adds up their likelihoods over the paths of each draw. */
export function readingsAhead(readings: readonly LatentReading[], asOf: Month, draws: number, paths: number) {
  const keep = [...new Set(readings.map(({ factor }) => factor))];
  const tallies = readings.map((reading) => empty(reading, draws, paths));
  const places = readings.map(
    ({ factor, month }) => (monthsBetween(asOf, month) - 1) * keep.length + keep.indexOf(factor),
  );
  const see = (draw: number, series: Float64Array): void => {
    tallies.forEach((tally, i) => {
      add(tally, draw, toLatent(tally.reading.family, series[places[i] ?? 0] ?? 0));
    });
  };
  return { keep, tallies, see };
}
