import { exp } from "../numeric/elementary";
import { PURPOSE } from "../random/counter";
import { uniformFromWord } from "../random/uniform";
import type { Group } from "./group";
import { fillHalves, isBelow } from "./halves";
import { normalAt, wordsAt } from "./lane-random";
import { LANES, LEADER, SUCCESSOR } from "./shape";

/** Changes of leader: ends of term first, then exits outside the calendar. */
export function turnOver(group: Group, month: number): void {
  const { program, theta, state, random, scratch } = group;
  const { turnovers, months } = program.shape;
  fillHalves(random, PURPOSE.exit, month, turnovers, scratch.uniforms);
  for (let turnover = 0; turnover < turnovers; turnover++) {
    const hazard = theta.exitHazard[turnover]! * program.exitCalendar[turnover * (months + 1) + month]!;
    const probability = 1 - exp(-hazard);
    const forced = program.leaderForced[turnover * (months + 1) + month]! !== LEADER.stays;
    for (let lane = 0; lane < LANES; lane++) {
      if (forced) replace(group, turnover, lane, month);
      else if (state.termEnd[turnover * LANES + lane] === month) endTerm(group, turnover, lane, month);
      else if (leaves(group, turnover, lane, month, probability)) leaveEarly(group, turnover, lane, month);
    }
  }
}

function leaves(
  { random, scratch }: Group,
  turnover: number,
  lane: number,
  month: number,
  probability: number,
): boolean {
  const half = scratch.uniforms[turnover * LANES + lane]!;
  return isBelow(random, half, probability, PURPOSE.exitRest, month, turnover, lane);
}

/** A change of leader that is done to the world: at the end of a term in place of the election, else as an early exit. */
function replace(group: Group, turnover: number, lane: number, month: number): void {
  const { program, theta, state, random } = group;
  const at = turnover * LANES + lane;
  const words = wordsAt(random, lane, PURPOSE.successor, month, turnover);
  const u = uniformFromWord(words[0]!);
  const v = uniformFromWord(words[1]!);
  const code = program.leaderForced[turnover * (program.shape.months + 1) + month]!;
  const endsTerm = state.termEnd[at] === month;
  const alternation = theta.alternation[turnover]!;
  const drawn = () => {
    if (!endsTerm) return earlySuccessor(group, turnover, lane, u);
    return u < alternation ? otherBloc(group, turnover, lane, u / alternation) : state.bloc[at]!;
  };
  const bloc = code === LEADER.drawn ? drawn() : code - LEADER.firstBloc;
  state.served[at] = 1;
  if (endsTerm || program.exitNewTerm[turnover] === 1)
    state.termEnd[at] = month + program.termMonths[turnover]!;
  if (!endsTerm) pauseSummits(group, turnover, lane, month);
  takeOffice(group, turnover, lane, month, bloc, v);
}

/** An election at the end of a term: blocs alternate, or a leader below the limit stays, or a successor comes. */
function endTerm(group: Group, turnover: number, lane: number, month: number): void {
  const { program, theta, state } = group;
  const at = turnover * LANES + lane;
  const words = wordsAt(group.random, lane, PURPOSE.successor, month, turnover);
  const u = uniformFromWord(words[0]!);
  const v = uniformFromWord(words[1]!);
  const alternation = theta.alternation[turnover]!;
  const stays = u >= alternation && state.served[at]! < program.termLimit[turnover]!;
  state.termEnd[at] = month + program.termMonths[turnover]!;
  state.served[at] = stays ? state.served[at]! + 1 : 1;
  if (stays) return;
  const bloc = u < alternation ? otherBloc(group, turnover, lane, u / alternation) : state.bloc[at]!;
  takeOffice(group, turnover, lane, month, bloc, v);
}

function leaveEarly(group: Group, turnover: number, lane: number, month: number): void {
  const { program, state } = group;
  const at = turnover * LANES + lane;
  const words = wordsAt(group.random, lane, PURPOSE.successor, month, turnover);
  const u = uniformFromWord(words[0]!);
  const v = uniformFromWord(words[1]!);
  state.served[at] = 1;
  if (program.exitNewTerm[turnover] === 1) state.termEnd[at] = month + program.termMonths[turnover]!;
  pauseSummits(group, turnover, lane, month);
  takeOffice(group, turnover, lane, month, earlySuccessor(group, turnover, lane, u), v);
}

/** An exit outside the calendar may leave a country without a leader to meet for some months. */
function pauseSummits({ program, state }: Group, turnover: number, lane: number, month: number): void {
  const months = program.exitPause[turnover]!;
  const last = month + months - 1;
  if (months > 0 && last > state.pauseUntil[lane]!) state.pauseUntil[lane] = last;
}

function earlySuccessor(group: Group, turnover: number, lane: number, u: number): number {
  const current = group.state.bloc[turnover * LANES + lane]!;
  switch (group.program.exitSuccessor[turnover]) {
    case SUCCESSOR["same-bloc"]:
      return current;
    case SUCCESSOR.share:
      return weighted(group, turnover, u, -1);
    default: {
      const alternation = group.theta.alternation[turnover]!;
      return u < alternation ? otherBloc(group, turnover, lane, u / alternation) : current;
    }
  }
}

/** A bloc other than the one in office, by weight. */
function otherBloc(group: Group, turnover: number, lane: number, u: number): number {
  return weighted(group, turnover, u, group.state.bloc[turnover * LANES + lane]!);
}

/** A bloc drawn by weight, one of them left out. */
function weighted({ program, theta }: Group, turnover: number, u: number, without: number): number {
  const first = program.blocStart[turnover]!;
  const last = program.blocStart[turnover + 1]!;
  let total = 0;
  for (let bloc = first; bloc < last; bloc++) if (bloc !== without) total += theta.blocWeight[bloc]!;
  let left = u * total;
  let chosen = without < 0 ? first : without;
  for (let bloc = first; bloc < last; bloc++) {
    if (bloc === without) continue;
    chosen = bloc;
    left -= theta.blocWeight[bloc]!;
    if (left < 0) break;
  }
  return chosen;
}

/** A new office-holder: bloc, stance, the mean it brings, and how much of the change comes at once. */
function takeOffice(
  group: Group,
  turnover: number,
  lane: number,
  month: number,
  bloc: number,
  u: number,
): void {
  const { program, theta, state } = group;
  const at = turnover * LANES + lane;
  state.bloc[at] = bloc;
  state.stance[at] = drawStance(group, bloc, u);
  state.lastChange[at] = month;
  const rows = program.shape.months + 1;
  const factor = program.turnoverFactor[turnover]!;
  const place = factor * LANES + lane;
  const persistence = theta.persistence[turnover]!;
  const shift = theta.factorShift[factor * rows + month]!;
  const before = state.mu[place]! - shift;
  const noise =
    theta.newMeanSpread[turnover]! * normalAt(group.random, lane, PURPOSE.newMean, month, turnover);
  const drawn = persistence * before + (1 - persistence) * theta.blocMean[bloc]! + noise;
  const forced = turnover * rows + month;
  const after = program.leaderLevelGiven[forced] === 1 ? program.leaderLevel[forced]! : drawn;
  state.x[place]! += theta.immediate[turnover]! * (after - before);
  state.mu[place] = after + shift;
}

/** Stances of a bloc carry cumulative probabilities. */
function drawStance({ program, theta }: Group, bloc: number, u: number): number {
  const { stances } = program.shape;
  for (let stance = 0; stance < stances - 1; stance++)
    if (u < theta.blocStance[bloc * stances + stance]!) return stance;
  return stances - 1;
}
