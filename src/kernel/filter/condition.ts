import { PURPOSE } from "../../random/counter";
import type { Group } from "../group";
import { normalAt } from "../lane-random";
import { LANES, NEVER } from "../shape";
import type { Theta } from "../theta";
import { type Cloud, columnsOf } from "./cloud";
import type { Observations } from "./observations";

/** Leaves changes of leader to the record: no exits, and no elections but those it has. */
export function conditionTheta(theta: Theta): void {
  theta.exitHazard.fill(0);
}

/** Puts what is known as a month begins: who holds office, and of what stance. */
export function conditionState(
  { program, state }: Group,
  { stances }: Pick<Observations, "stances">,
  month: number,
): void {
  const { turnovers } = program.shape;
  state.termEnd.fill(NEVER);
  for (let turnover = 0; turnover < turnovers; turnover++) {
    state.stance.fill(stances[month * turnovers + turnover]!, turnover * LANES, (turnover + 1) * LANES);
  }
}

/** Puts factors where the record says they stood in a month: level and mean have an error of their own in each particle. */
export function impose(
  group: Group,
  cloud: Cloud,
  { impositions }: Observations,
  index: number,
  month: number,
): void {
  const { start, factor, stands, value, spread } = impositions;
  const { program, state, random } = group;
  for (let i = start[month]!; i < start[month + 1]!; i++) {
    const place = factor[i]!;
    if (stands[i] === 1) {
      state.x.set(columnsOf(cloud, index, cloud.layout.x + place, 1), place * LANES);
      state.mu.set(columnsOf(cloud, index, cloud.layout.mu + place, 1), place * LANES);
      continue;
    }
    const floor = program.factorFloor[place]!;
    for (let lane = 0; lane < LANES; lane++) {
      const level = value[i]! + spread[i]! * normalAt(random, lane, PURPOSE.start, month, 2 * place);
      const mean = value[i]! + 0.5 * spread[i]! * normalAt(random, lane, PURPOSE.start, month, 2 * place + 1);
      state.x[place * LANES + lane] = Math.max(floor, level);
      state.mu[place * LANES + lane] = mean;
    }
  }
}
