import { one } from "./constants";
import { places, run, scratch, shape, theta } from "../../../generated/assembly/layout";
import { addScaled, copy, scale } from "./columns";
import { expColumn } from "./exponential";
import { ln1 } from "./logarithm";
import { COLUMN, fillColumn, real, setReal, spreadReal } from "./memory";

/** The mean of exp(load) over the sampled states, which stand loading by loading: the twin of normalise.ts. */
function meanExponentialLoad(author: i32): f32 {
  const bytes = <usize>run.sampleStates * 4;
  const columns = places.sample + <usize>(author * (shape.loadings + 1)) * bytes;
  const stock = columns + <usize>shape.loadings * bytes;
  const load = scratch.work;
  const sum = scratch.first;
  fillColumn(sum, f32x4.splat(0));
  for (let at: usize = 0; at < bytes; at += COLUMN) {
    copy(load, stock + at);
    scale(load, f32x4.splat(-real(theta.actStockWeight, 0)));
    for (let loading = 0; loading < shape.loadings; loading++) {
      const weight = spreadReal(theta.loadWeight, loading * shape.countries + author);
      addScaled(load, columns + <usize>loading * bytes + at, weight);
    }
    expColumn(load, load);
    addScaled(sum, load, one());
  }
  let total: f32 = 0;
  for (let lane = 0; lane < 16; lane++) total += real(sum, lane);
  return total / <f32>run.sampleStates;
}

/** Hazards of acts as the recorded rate, so scaled that it holds on average over the climatology. */
export function normaliseHazards(): void {
  for (let author = 0; author < shape.countries; author++) {
    const rate = real(theta.actLnRate, author);
    setReal(theta.actLnHazard, author, run.sampleStates == 0 ? rate : rate - ln1(meanExponentialLoad(author)));
  }
}
