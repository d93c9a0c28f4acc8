import { HELD_DRAWS, HISTOGRAM_CELLS, places, program, run, scratch, shape } from "../../../generated/assembly/layout";
import { column, real } from "./memory";

/*
 * The cells that the paths of some draws fall into are held, series by series and month by month, and counted together: the
 * histograms of all are larger than the nearest memory, and one of them is not.
 */

/** Bytes of the cells of a draw in one month of a series. */
const HELD: usize = 32;

/** Where the cells of a series in a month are held, draw after draw. */
// @ts-ignore: decorator
@inline
function heldAt(row: i32): usize {
  return places.held + <usize>row * HELD_DRAWS * HELD;
}

/** Holds the cells of the factors and indices of a month; month 0 is `asOf`. */
export function holdSeries(month: i32): void {
  const most = i32x4.splat(HISTOGRAM_CELLS - 1);
  const slot = <usize>run.slot * HELD;
  for (let series = 0; series < shape.factors + shape.indices; series++) {
    const low = f32x4.splat(real(program.seriesLow, series));
    const inverse = f32x4.splat(<f32>1 / real(program.seriesStep, series));
    const values = column(scratch.series, series);
    const into = heldAt(series * (shape.months + 1) + month) + slot;
    const a = cellsOf(v128.load(values), low, inverse, most);
    const b = cellsOf(v128.load(values, 16), low, inverse, most);
    const c = cellsOf(v128.load(values, 32), low, inverse, most);
    const d = cellsOf(v128.load(values, 48), low, inverse, most);
    v128.store(into, i16x8.narrow_i32x4_u(a, b));
    v128.store(into, i16x8.narrow_i32x4_u(c, d), 16);
  }
}

/** The outermost cells are open: what is below the first is narrowed to it. */
// @ts-ignore: decorator
@inline
function cellsOf(values: v128, low: v128, inverse: v128, most: v128): v128 {
  return i32x4.min_s(most, i32x4.trunc_sat_f32x4_s(f32x4.mul(f32x4.sub(values, low), inverse)));
}

/** Counts the cells that are held of so many draws. */
export function countHeld(draws: i32): void {
  const rows = (shape.factors + shape.indices) * (shape.months + 1);
  const bytes = <usize>draws * HELD;
  let cells = places.histograms;
  for (let row = 0; row < rows; row++) {
    const held = heldAt(row);
    for (let at = held; at < held + bytes; at += 16) {
      const eight = i16x8.shl(v128.load(at), 1);
      addCell(cells + i16x8.extract_lane_u(eight, 0));
      addCell(cells + i16x8.extract_lane_u(eight, 1));
      addCell(cells + i16x8.extract_lane_u(eight, 2));
      addCell(cells + i16x8.extract_lane_u(eight, 3));
      addCell(cells + i16x8.extract_lane_u(eight, 4));
      addCell(cells + i16x8.extract_lane_u(eight, 5));
      addCell(cells + i16x8.extract_lane_u(eight, 6));
      addCell(cells + i16x8.extract_lane_u(eight, 7));
    }
    cells += HISTOGRAM_CELLS * 2;
  }
}

// @ts-ignore: decorator
@inline
function addCell(at: usize): void {
  store<u16>(at, load<u16>(at) + 1);
}
