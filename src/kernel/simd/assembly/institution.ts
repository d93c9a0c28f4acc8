import { scratch, state, theta } from "../../../generated/assembly/layout";
import { COLUMN, QUAD, real } from "./memory";

/** The institutional stock forgets a little every month and grows with every contact: the twin of institution.ts. */
export function accumulate(month: i32): void {
  const retention = f32x4.splat(real(theta.retention, 0));
  const inflow = real(theta.stockInflow, month);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    let stock = f32x4.add(f32x4.mul(v128.load(state.stock + v), retention), v128.load(scratch.inflow + v));
    if (inflow != 0) stock = f32x4.max(f32x4.splat(0), f32x4.add(stock, f32x4.splat(inflow)));
    v128.store(state.stock + v, stock);
  }
}
