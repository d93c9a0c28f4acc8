import type { Group } from "./group";
import { shownSeries } from "./names";
import { LANES } from "./shape";

/** Units that one point of a series is counted in, so that sums over paths are whole numbers and exact. */
export const LEVEL_UNITS = 256;

/** Sums a month of every series over the paths of a group, in shown units; months follow series. */
export function addLevels(group: Group, into: Int32Array, row: number, month: number): void {
  const { factors, indices, months } = group.program.shape;
  for (let series = 0; series < factors + indices; series++) {
    let sum = 0;
    for (let lane = 0; lane < LANES; lane++)
      sum += Math.floor(shownSeries(group, series, lane) * LEVEL_UNITS + 0.5);
    into[row + series * months + month - 1] = sum;
  }
}
