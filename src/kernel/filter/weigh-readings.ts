import { LN_SQRT_TWO_PI, ln } from "../../numeric/elementary";
import type { Group } from "../group";
import { LANES } from "../shape";
import type { Readings } from "./observations";

/** Adds the ln density of a month's readings given each particle's past, and moves its means of the house effects. */
export function weighReadings(
  { state }: Group,
  readings: Readings,
  month: number,
  house: Float64Array,
  into: Float64Array,
): void {
  for (let i = readings.start[month]!; i < readings.start[month + 1]!; i++) {
    const series = readings.series[i]! * LANES;
    const factor = readings.factor[i]! * LANES;
    const spread = readings.spread[i]!;
    const lnScale = -LN_SQRT_TWO_PI - 0.5 * ln(spread);
    for (let lane = 0; lane < LANES; lane++) {
      const surprise = readings.value[i]! - state.x[factor + lane]! - house[series + lane]!;
      into[lane]! += lnScale - (0.5 * surprise * surprise) / spread;
      house[series + lane]! += readings.gain[i]! * surprise;
    }
  }
}
