import { NEVER, program, PURPOSE, shape, state } from "../../../../generated/assembly/layout";
import { held } from "../../../../generated/assembly/filter";
import { addScaled, copy, keepMost } from "../columns";
import { normalColumn } from "../lane-random";
import { column, fillColumn, fillColumns, int, real, spreadReal } from "../memory";
import { meansAt } from "./cloud";

/** Puts what is known as a month begins: who holds office, and of what stance. */
export function conditionState(month: i32): void {
  fillColumns(state.termEnd, shape.turnovers, i32x4.splat(NEVER));
  for (let turnover = 0; turnover < shape.turnovers; turnover++) {
    fillColumn(column(state.stance, turnover), i32x4.splat(int(held.stances, month * shape.turnovers + turnover)));
  }
}

/** Puts factors where the record says they stood in a month: the twin of `impose` of condition.ts. */
export function impose(group: usize, month: i32): void {
  const end = int(held.imposedStart, month + 1);
  for (let i = int(held.imposedStart, month); i < end; i++) {
    const factor = int(held.imposedFactor, i);
    const level = column(state.x, factor);
    const mean = column(state.mu, factor);
    if (int(held.imposedStands, i) == 1) {
      copy(level, column(group, factor));
      copy(mean, column(meansAt(group), factor));
      continue;
    }
    const spread = real(held.imposedSpread, i);
    const value = spreadReal(held.imposedValue, i);
    fillColumn(level, value);
    addScaled(level, normalColumn(PURPOSE.start, month, 2 * factor), f32x4.splat(spread));
    fillColumn(mean, value);
    addScaled(mean, normalColumn(PURPOSE.start, month, 2 * factor + 1), f32x4.splat(<f32>0.5 * spread));
    fillColumn(held.gateMean, spreadReal(program.factorFloor, factor));
    keepMost(level, held.gateMean);
  }
}
