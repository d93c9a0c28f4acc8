import { program, PURPOSE, shape, state, streams, theta } from "../../../generated/assembly/layout";
import { column, COLUMN, int, QUAD, real, spreadReal } from "./memory";
import { normalColumns } from "./streams";

/** One month of every factor: the twin of diffusion.ts. */
export function diffuse(month: i32): void {
  const own = normalColumns(PURPOSE.ownShock, month, shape.factors, streams.own, streams.ownStride, streams.ownStamps);
  const common = normalColumns(PURPOSE.commonShock, month, shape.families, streams.common, streams.commonStride, streams.commonStamps);
  for (let factor = 0; factor < shape.factors; factor++) {
    const shift = enterShift(factor, factor * (shape.months + 1) + month);
    const x = column(state.x, factor);
    const mu = column(state.mu, factor);
    const shared = column(common, int(program.factorFamily, factor));
    const reference = f32x4.splat(real(theta.reference, factor) + shift);
    const meanDecay = spreadReal(theta.meanDecay, factor);
    const decay = spreadReal(theta.decay, factor);
    const commonShock = spreadReal(theta.commonShock, factor);
    const ownShock = spreadReal(theta.ownShock, factor);
    const floor = spreadReal(program.factorFloor, factor);
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const mean = f32x4.add(reference, f32x4.mul(meanDecay, f32x4.sub(v128.load(mu + v), reference)));
      const shock = f32x4.add(f32x4.mul(commonShock, v128.load(shared + v)), f32x4.mul(ownShock, ownShocks(own, factor, v)));
      const next = f32x4.add(f32x4.add(mean, f32x4.mul(decay, f32x4.sub(v128.load(x + v), mean))), shock);
      v128.store(mu + v, mean);
      v128.store(x + v, f32x4.max(floor, next));
    }
  }
}

/** Moves state and mean by what is done to a factor from this month on; returns the shift in force. */
function enterShift(factor: i32, at: i32): f32 {
  const shift = real(theta.factorShift, at);
  const change = shift - real(theta.factorShift, at - 1);
  const entry = real(theta.factorEntry, at);
  if (change == 0 && entry == 0) return shift;
  const x = column(state.x, factor);
  const mu = column(state.mu, factor);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(mu + v, f32x4.add(v128.load(mu + v), f32x4.splat(change)));
    v128.store(x + v, f32x4.add(v128.load(x + v), f32x4.splat(entry)));
  }
  return shift;
}

/** The series' own shock, or its row of the Cholesky factor times the family's own shocks. */
// @ts-ignore: decorator
@inline
function ownShocks(own: usize, factor: i32, v: usize): v128 {
  const first = int(program.shockStart, factor);
  const last = int(program.shockStart, factor + 1);
  if (first == last) return v128.load(column(own, factor) + v);
  let sum = f32x4.splat(0);
  for (let i = first; i < last; i++) {
    const shock = v128.load(column(own, int(program.shockItem, i)) + v);
    sum = f32x4.add(sum, f32x4.mul(spreadReal(program.shockWeight, i), shock));
  }
  return sum;
}
