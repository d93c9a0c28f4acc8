import type { Block, Observer } from "./block";
import type { PathRows } from "./engine";
import { shownSeries } from "./names";
import { LANES } from "./shape";

/** Room for the kept paths of a block. */
export function allocateRows(keep: readonly number[], months: number, block: Block): PathRows {
  const paths = block.draws * LANES;
  return {
    pathway: new Uint8Array(paths * months),
    series: new Float64Array(paths * months * keep.length),
  };
}

/** Writes the pathway and the kept series of every path of a block as it runs. */
export function pathKeeper(rows: PathRows, keep: readonly number[], { firstDraw }: Block): Observer {
  return (group, draw, month) => {
    const { months } = group.program.shape;
    for (let lane = 0; lane < LANES; lane++) {
      const at = ((draw - firstDraw) * LANES + lane) * months + month - 1;
      rows.pathway[at] = group.state.pathway[lane]!;
      keep.forEach((series, column) => {
        rows.series[at * keep.length + column] = shownSeries(group, series, lane);
      });
    }
  };
}
