import { PURPOSE } from "../random/counter";
import type { Group } from "./group";
import { fillNormals } from "./lane-random";
import { LANES } from "./shape";

/**
 * One month of every factor: the exact discretisation of an Ornstein-Uhlenbeck process about a mean that itself returns
 * to the reference state. Shocks of a family are correlated by one common shock, or by rows of a Cholesky factor.
 */
export function diffuse(group: Group, month: number): void {
  const { program, theta, state, random, scratch } = group;
  const { factors, families, months } = program.shape;
  fillNormals(random, PURPOSE.ownShock, month, factors, scratch.own);
  fillNormals(random, PURPOSE.commonShock, month, families, scratch.common);
  for (let factor = 0; factor < factors; factor++) {
    const base = factor * LANES;
    const shared = program.factorFamily[factor]! * LANES;
    const shift = enterShift(group, factor, factor * (months + 1) + month);
    const reference = theta.reference[factor]! + shift;
    const meanDecay = theta.meanDecay[factor]!;
    const decay = theta.decay[factor]!;
    const common = theta.commonShock[factor]!;
    const own = theta.ownShock[factor]!;
    const floor = program.factorFloor[factor]!;
    for (let lane = 0; lane < LANES; lane++) {
      const mu = reference + meanDecay * (state.mu[base + lane]! - reference);
      const shock = common * scratch.common[shared + lane]! + own * ownShock(group, factor, lane);
      const x = mu + decay * (state.x[base + lane]! - mu) + shock;
      state.mu[base + lane] = mu;
      state.x[base + lane] = Math.max(floor, x);
    }
  }
}

/** Moves state and mean by what is done to a factor from this month on; returns the shift in force. */
function enterShift({ theta, state }: Group, factor: number, at: number): number {
  const shift = theta.factorShift[at]!;
  const change = shift - theta.factorShift[at - 1]!;
  const entry = theta.factorEntry[at]!;
  if (change === 0 && entry === 0) return shift;
  for (let lane = 0; lane < LANES; lane++) {
    state.mu[factor * LANES + lane]! += change;
    state.x[factor * LANES + lane]! += entry;
  }
  return shift;
}

/** The series' own shock, or its row of the Cholesky factor times the family's own shocks. */
function ownShock({ program, scratch }: Group, factor: number, lane: number): number {
  const first = program.shockStart[factor]!;
  const last = program.shockStart[factor + 1]!;
  if (first === last) return scratch.own[factor * LANES + lane]!;
  let sum = 0;
  for (let i = first; i < last; i++)
    sum += program.shockWeight[i]! * scratch.own[program.shockItem[i]! * LANES + lane]!;
  return sum;
}
