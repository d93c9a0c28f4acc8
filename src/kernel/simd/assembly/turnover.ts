import { LEADER, program, PURPOSE, scratch, shape, state, streams, SUCCESSOR, theta } from "../../../generated/assembly/layout";
import { exp1 } from "./exponential";
import { halvesAt, isBelow } from "./halves";
import { normalsAt, secondUniforms, uniformsAt } from "./lane-random";
import { column, COLUMN, int, QUAD, real, setInt, setReal } from "./memory";
import { wordColumns } from "./streams";

/** Changes of leader: the twin of turnover.ts. A change is seldom, so it is worked out lane by lane. */
export function turnOver(month: i32): void {
  const words = wordColumns(PURPOSE.exit, month, (shape.turnovers + 1) >> 1, streams.exit, streams.exitStride, streams.exitStamps);
  for (let turnover = 0; turnover < shape.turnovers; turnover++) {
    const at = turnover * (shape.months + 1) + month;
    const probability = <f32>1 - exp1(-real(theta.exitHazard, turnover) * real(program.exitCalendar, at));
    const forced = int(program.leaderForced, at) != LEADER.stays;
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const ends = i32x4.eq(v128.load(column(state.termEnd, turnover) + v), i32x4.splat(month));
      const leaves = isBelow(halvesAt(words, turnover, v), f32x4.splat(probability), PURPOSE.exitRest, month, turnover, v);
      if (!forced && !v128.any_true(v128.or(ends, leaves))) continue;
      const ending = i32x4.bitmask(ends);
      const leaving = i32x4.bitmask(leaves);
      for (let i = 0; i < 4; i++) {
        const lane = <i32>(v >> 2) + i;
        if (forced) replace(turnover, lane, month);
        else if ((ending >> i) & 1) endTerm(turnover, lane, month);
        else if ((leaving >> i) & 1) leaveEarly(turnover, lane, month);
      }
    }
  }
}

/** The two uniforms that decide a successor in one lane: the first is returned, the second stands in scratch.second. */
function successorUniforms(turnover: i32, lane: i32, month: i32): f32 {
  const v = quadOf(lane);
  const first = uniformsAt(PURPOSE.successor, month, turnover, v);
  v128.store(scratch.second + v, secondUniforms(v));
  v128.store(scratch.first + v, first);
  return real(scratch.first, lane);
}

/** Where the four lanes that a lane belongs to begin, in bytes. */
// @ts-ignore: decorator
@inline
function quadOf(lane: i32): usize {
  return (<usize>(lane >> 2)) * QUAD;
}

/** A change of leader that is done to the world: at the end of a term in place of the election, else as an early exit. */
function replace(turnover: i32, lane: i32, month: i32): void {
  const u = successorUniforms(turnover, lane, month);
  const code = int(program.leaderForced, turnover * (shape.months + 1) + month);
  const endsTerm = int(column(state.termEnd, turnover), lane) == month;
  let bloc = code - LEADER.firstBloc;
  if (code == LEADER.drawn) bloc = endsTerm ? elected(turnover, lane, u) : earlySuccessor(turnover, lane, u);
  setInt(column(state.served, turnover), lane, 1);
  if (endsTerm || int(program.exitNewTerm, turnover) == 1) beginTerm(turnover, lane, month);
  if (!endsTerm) pauseSummits(turnover, lane, month);
  takeOffice(turnover, lane, month, bloc);
}

/** An election at the end of a term: blocs alternate, or a leader below the limit stays, or a successor comes. */
function endTerm(turnover: i32, lane: i32, month: i32): void {
  const u = successorUniforms(turnover, lane, month);
  const served = column(state.served, turnover);
  const before = int(served, lane);
  const stays = u >= real(theta.alternation, turnover) && before < int(program.termLimit, turnover);
  beginTerm(turnover, lane, month);
  setInt(served, lane, stays ? before + 1 : 1);
  if (!stays) takeOffice(turnover, lane, month, elected(turnover, lane, u));
}

function leaveEarly(turnover: i32, lane: i32, month: i32): void {
  const u = successorUniforms(turnover, lane, month);
  setInt(column(state.served, turnover), lane, 1);
  if (int(program.exitNewTerm, turnover) == 1) beginTerm(turnover, lane, month);
  pauseSummits(turnover, lane, month);
  takeOffice(turnover, lane, month, earlySuccessor(turnover, lane, u));
}

// @ts-ignore: decorator
@inline
function beginTerm(turnover: i32, lane: i32, month: i32): void {
  setInt(column(state.termEnd, turnover), lane, month + int(program.termMonths, turnover));
}

/** An exit outside the calendar may leave a country without a leader to meet for some months. */
function pauseSummits(turnover: i32, lane: i32, month: i32): void {
  const months = int(program.exitPause, turnover);
  const last = month + months - 1;
  if (months > 0 && last > int(state.pauseUntil, lane)) setInt(state.pauseUntil, lane, last);
}

/** The bloc after an election that the leader in office does not win. */
function elected(turnover: i32, lane: i32, u: f32): i32 {
  const alternation = real(theta.alternation, turnover);
  return u < alternation ? otherBloc(turnover, lane, u / alternation) : int(column(state.bloc, turnover), lane);
}

function earlySuccessor(turnover: i32, lane: i32, u: f32): i32 {
  const successor = int(program.exitSuccessor, turnover);
  if (successor == SUCCESSOR.same_bloc) return int(column(state.bloc, turnover), lane);
  if (successor == SUCCESSOR.share) return weighted(turnover, u, -1);
  return elected(turnover, lane, u);
}

/** A bloc other than the one in office, by weight. */
// @ts-ignore: decorator
@inline
function otherBloc(turnover: i32, lane: i32, u: f32): i32 {
  return weighted(turnover, u, int(column(state.bloc, turnover), lane));
}

/** A bloc drawn by weight, one of them left out. */
function weighted(turnover: i32, u: f32, without: i32): i32 {
  const first = int(program.blocStart, turnover);
  const last = int(program.blocStart, turnover + 1);
  let total: f32 = 0;
  for (let bloc = first; bloc < last; bloc++) if (bloc != without) total += real(theta.blocWeight, bloc);
  let left = u * total;
  let chosen = without < 0 ? first : without;
  for (let bloc = first; bloc < last; bloc++) {
    if (bloc == without) continue;
    chosen = bloc;
    left -= real(theta.blocWeight, bloc);
    if (left < 0) break;
  }
  return chosen;
}

/** A new office-holder: bloc, stance, the mean it brings, and how much of the change comes at once. */
function takeOffice(turnover: i32, lane: i32, month: i32, bloc: i32): void {
  setInt(column(state.bloc, turnover), lane, bloc);
  setInt(column(state.stance, turnover), lane, drawStance(bloc, real(scratch.second, lane)));
  setInt(column(state.lastChange, turnover), lane, month);
  const rows = shape.months + 1;
  const factor = int(program.turnoverFactor, turnover);
  const x = column(state.x, factor);
  const mu = column(state.mu, factor);
  const persistence = real(theta.persistence, turnover);
  const shift = real(theta.factorShift, factor * rows + month);
  const before = real(mu, lane) - shift;
  const v = quadOf(lane);
  v128.store(scratch.first + v, normalsAt(PURPOSE.newMean, month, turnover, v));
  const noise = real(theta.newMeanSpread, turnover) * real(scratch.first, lane);
  const drawn = persistence * before + (<f32>1 - persistence) * real(theta.blocMean, bloc) + noise;
  const forced = turnover * rows + month;
  const after = int(program.leaderLevelGiven, forced) == 1 ? real(program.leaderLevel, forced) : drawn;
  setReal(x, lane, real(x, lane) + real(theta.immediate, turnover) * (after - before));
  setReal(mu, lane, after + shift);
}

/** Stances of a bloc carry cumulative probabilities. */
function drawStance(bloc: i32, u: f32): i32 {
  const last = shape.stances - 1;
  for (let stance = 0; stance < last; stance++) {
    if (u < real(theta.blocStance, bloc * shape.stances + stance)) return stance;
  }
  return last;
}
