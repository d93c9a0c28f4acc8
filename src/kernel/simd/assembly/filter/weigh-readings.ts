import { state } from "../../../../generated/assembly/layout";
import { held } from "../../../../generated/assembly/filter";
import { ln1 } from "../logarithm";
import { column, COLUMN, int, QUAD, real } from "../memory";
import { housesAt } from "./cloud";

/** ln sqrt(2 pi) */
const LN_SQRT_TWO_PI: f32 = 0.9189385332046728;

/** Adds the ln density of a month's readings, and moves what is known of the houses: the twin of weigh-readings.ts. */
export function weighReadings(group: usize, month: i32, into: usize): void {
  const end = int(held.readingStart, month + 1);
  for (let i = int(held.readingStart, month); i < end; i++) {
    const house = column(housesAt(group), int(held.readingSeries, i));
    const level = column(state.x, int(held.readingFactor, i));
    const spread = real(held.readingSpread, i);
    const lnScale = f32x4.splat(-LN_SQRT_TWO_PI - <f32>0.5 * ln1(spread));
    const share = f32x4.splat(<f32>0.5 / spread);
    const gain = f32x4.splat(real(held.readingGain, i));
    const value = f32x4.splat(real(held.readingValue, i));
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const effect = v128.load(house + v);
      const surprise = f32x4.sub(f32x4.sub(value, v128.load(level + v)), effect);
      const lnDensity = f32x4.sub(lnScale, f32x4.mul(share, f32x4.mul(surprise, surprise)));
      v128.store(into + v, f32x4.add(v128.load(into + v), lnDensity));
      v128.store(house + v, f32x4.add(effect, f32x4.mul(gain, surprise)));
    }
  }
}
