import type { Group } from "./group";
import { LANES } from "./shape";

/** Puts every factor that is held at its value, whatever moved it this month. Its mean goes its own way. */
export function hold({ program, state }: Group, month: number): void {
  const { factors, months } = program.shape;
  for (let factor = 0; factor < factors; factor++) {
    const at = factor * (months + 1) + month;
    if (program.factorHeld[at] === 1)
      state.x.fill(program.factorHold[at]!, factor * LANES, (factor + 1) * LANES);
  }
}
