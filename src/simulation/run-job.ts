import { type Block, type Observer, runBlock } from "../kernel/block";
import { allocateGroup } from "../kernel/group";
import { shownSeries } from "../kernel/names";
import { LANES } from "../kernel/shape";
import { compile } from "../model/compile/compile";
import type { BlockResult, Job, PathRows } from "./executor";

/** Writes the pathway and the kept series of every path of a block as it runs. */
function pathKeeper(job: Job, block: Block): { readonly rows: PathRows; readonly observe: Observer } {
  const months = job.horizonMonths;
  const keep = job.keep ?? [];
  const paths = block.draws * LANES;
  const rows = {
    pathway: new Uint8Array(paths * months),
    series: new Float64Array(paths * months * keep.length),
  };
  const observe: Observer = (group, draw, month) => {
    for (let lane = 0; lane < LANES; lane++) {
      const path = (draw - block.firstDraw) * LANES + lane;
      rows.pathway[path * months + month - 1] = group.state.pathway[lane] ?? 0;
      keep.forEach((series, column) => {
        rows.series[(path * months + month - 1) * keep.length + column] = shownSeries(group, series, lane);
      });
    }
  };
  return { rows, observe };
}

/** A runner of the blocks of a job: the model is compiled once, and one group's memory serves all blocks. */
export function blockRunner(job: Job): (block: Block) => BlockResult {
  const model = compile(job.spec, job.horizonMonths, job.loadSample);
  const group = allocateGroup(model.program, job.key);
  const fillTheta = model.drawer(job.key);
  return (block) => {
    const kept = job.keep === undefined ? undefined : pathKeeper(job, block);
    const tally = runBlock(group, block, fillTheta, kept?.observe);
    return { block, tally, paths: kept?.rows };
  };
}
