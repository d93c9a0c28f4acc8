import { bind as bindLayout } from "../../../../generated/assembly/layout";
import { bind as bindFilter, filter, held } from "../../../../generated/assembly/filter";
import { COLUMN, fillColumns, int } from "../memory";

/** Where the lane of a particle stands in the first column of its group. */
// @ts-ignore: decorator
@inline
function laneAt(cloud: usize, particle: i32): usize {
  return cloud + <usize>((particle >> 4) * filter.width) * COLUMN + <usize>(particle & 15) * 4;
}

/** Writes the next generation: every particle a copy of its ancestor, all of the same weight. */
export function inherit(directory: usize, filterDirectory: usize): void {
  bindLayout(directory);
  bindFilter(filterDirectory);
  const bytes = <usize>filter.width * COLUMN;
  for (let child = 0; child < filter.groups * 16; child++) {
    const from = laneAt(held.cloud, int(held.origins, child));
    const into = laneAt(held.next, child);
    for (let at: usize = 0; at < bytes; at += COLUMN) store<f32>(into + at, load<f32>(from + at));
  }
  fillColumns(held.lnWeights, filter.groups, f32x4.splat(0));
}
