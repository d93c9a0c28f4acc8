import { state } from "../../../../generated/assembly/layout";
import { held } from "../../../../generated/assembly/filter";
import { column, COLUMN, fillColumn, int, QUAD, spreadReal } from "../memory";
import { aheadAt, housesAt } from "./cloud";

/** Weighs particles by how well they head for the next readings: the twin of ahead.ts. */
export function weighAhead(group: usize, month: i32, into: usize): void {
  const sum = held.times;
  const before = aheadAt(group);
  fillColumn(sum, f32x4.splat(0));
  const end = int(held.aheadStart, month + 1);
  for (let i = int(held.aheadStart, month); i < end; i++) {
    const factor = int(held.aheadFactor, i);
    const level = column(state.x, factor);
    const means = column(state.mu, factor);
    const house = column(housesAt(group), int(held.aheadSeries, i));
    const decay = spreadReal(held.aheadDecay, i);
    const value = spreadReal(held.aheadValue, i);
    const halfPrecision = spreadReal(held.aheadHalfPrecision, i);
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const mean = v128.load(means + v);
      const expected = f32x4.add(f32x4.add(mean, f32x4.mul(decay, f32x4.sub(v128.load(level + v), mean))), v128.load(house + v));
      const surprise = f32x4.sub(value, expected);
      const less = f32x4.mul(halfPrecision, f32x4.mul(surprise, surprise));
      v128.store(sum + v, f32x4.sub(v128.load(sum + v), less));
    }
  }
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const ahead = v128.load(sum + v);
    v128.store(into + v, f32x4.add(v128.load(into + v), f32x4.sub(ahead, v128.load(before + v))));
    v128.store(before + v, ahead);
  }
}
