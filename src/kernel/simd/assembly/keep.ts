import { half, levelUnits } from "./constants";
import { places, run, scratch, shape, state } from "../../../generated/assembly/layout";
import { showSeries } from "./indices";
import { COLUMN, int, QUAD, real, setInt } from "./memory";

/** Sums a month of every series over the paths of a group, in shown units; months follow series: the twin of levels.ts. */
export function addLevels(into: usize, month: i32): void {
  for (let series = 0; series < shape.factors + shape.indices; series++) {
    showSeries(series, scratch.first);
    let sum = i32x4.splat(0);
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const units = f32x4.floor(f32x4.add(f32x4.mul(v128.load(scratch.first + v), levelUnits()), half()));
      sum = i32x4.add(sum, i32x4.trunc_sat_f32x4_s(units));
    }
    const total =
      i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
    setInt(into, series * shape.months + month - 1, total);
  }
}

/** Keeps a month of every path: its pathway, and series in shown units. */
export function keepPaths(place: i32, month: i32): void {
  const row = place * 16;
  for (let lane = 0; lane < 16; lane++) {
    store<u8>(places.keptPathway + <usize>((row + lane) * shape.months + month - 1), <u8>int(state.pathway, lane));
  }
  for (let index = 0; index < run.keptCount; index++) {
    showSeries(int(places.keptSeries, index), scratch.first);
    for (let lane = 0; lane < 16; lane++) {
      const at = ((row + lane) * shape.months + month - 1) * run.keptCount + index;
      store<f32>(places.keptValues + <usize>at * 4, real(scratch.first, lane));
    }
  }
}
