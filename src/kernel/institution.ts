import type { Group } from "./group";
import { LANES } from "./shape";

/** The institutional stock forgets a little every month and grows with every contact, the more so the higher its level. */
export function accumulate({ program, theta, state }: Group, month: number): void {
  const retention = theta.retention[0]!;
  const inflow = theta.stockInflow[month]!;
  for (let lane = 0; lane < LANES; lane++) state.stock[lane]! *= retention;
  for (let channel = 0; channel < program.shape.channels; channel++) {
    const weight = theta.stockWeight[program.channelLevel[channel]!]!;
    for (let lane = 0; lane < LANES; lane++) {
      if (state.lastContact[channel * LANES + lane] === month) state.stock[lane]! += weight;
    }
  }
  if (inflow === 0) return;
  for (let lane = 0; lane < LANES; lane++) state.stock[lane] = Math.max(0, state.stock[lane]! + inflow);
}
