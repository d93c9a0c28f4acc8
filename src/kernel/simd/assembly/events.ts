import { addNumber, addScaled, copy, scale } from "./columns";
import { one } from "./constants";
import { EFFECT_LAW, OPERATION, program, PURPOSE, scratch, shape, state, streams, TABLE_CELLS, theta } from "../../../generated/assembly/layout";
import { expColumn } from "./exponential";
import { scaledProbability } from "./hazards";
import { halvesAt, isBelow } from "./halves";
import { normalColumn, uniformColumn, uniformsAt } from "./lane-random";
import { column, COLUMN, fillColumn, int, QUAD, real, spreadReal, WORD } from "./memory";
import { wordColumns } from "./streams";

/** The jump layer: the twin of events.ts. What an event does is worked out for all paths where any is struck. */
export function strike(month: i32): void {
  const words = wordColumns(PURPOSE.event, month, (shape.events + 1) >> 1, streams.event, streams.eventStride, streams.eventStamps);
  for (let event = 0; event < shape.events; event++) {
    const probability = scratch.first;
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      v128.store(probability + v, byStance(theta.eventProbability + <usize>(event * shape.stances) * 4, int(program.eventStance, event), v));
    }
    centre(event, probability);
    if (strikes(event, probability, words, month)) occur(event, month);
  }
}

/** Whether an event strikes any path; those it strikes stand in scratch.contacts. */
// @ts-ignore: decorator
@inline
function strikes(event: i32, probability: usize, words: usize, month: i32): bool {
  const at = event * (shape.months + 1) + month;
  const lnTimes = real(theta.eventLnTimes, at);
  const forced = real(program.eventForced, at);
  // What cannot come of itself, as a recorded type in a filter, needs no numbers.
  if (lnTimes == -Infinity && forced <= 0) return false;
  let any = i32x4.splat(0);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const plain = v128.load(probability + v);
    const scaled = lnTimes == 0 ? plain : scaledProbability(plain, lnTimes);
    let struck = isBelow(halvesAt(words, event, v), scaled, PURPOSE.eventRest, month, event, v);
    if (forced > 0) {
      const put = f32x4.lt(uniformsAt(PURPOSE.scheduledEvent, month, event, v), f32x4.splat(forced));
      struck = v128.or(struck, put);
    }
    v128.store(scratch.contacts + v, struck);
    any = v128.or(any, struck);
  }
  return v128.any_true(any);
}

/** A number that depends on the stance of whoever holds an office; the first where no office is asked. */
export function byStance(values: usize, turnover: i32, v: usize): v128 {
  let value = spreadReal(values, 0);
  if (turnover < 0) return value;
  const stances = v128.load(column(state.stance, turnover) + v);
  for (let stance = 1; stance < shape.stances; stance++) {
    value = v128.bitselect(spreadReal(values, stance), value, i32x4.eq(stances, i32x4.splat(stance)));
  }
  return value;
}

/** Takes out what the event adds on average, so that means stay long-run means. */
// @ts-ignore: decorator
@inline
function centre(event: i32, probability: usize): void {
  const last = int(program.effectStart, int(program.impactStart, event + 1));
  for (let effect = int(program.effectStart, int(program.impactStart, event)); effect < last; effect++) {
    const factor = int(program.effectFactor, effect);
    if (int(program.factorCentred, factor) == 0) continue;
    addScaled(column(state.x, factor), probability, f32x4.splat(-real(theta.effectMean, effect)));
  }
}

/** What an event does to the paths it strikes. */
function occur(event: i32, month: i32): void {
  const struck = scratch.contacts;
  const hit = scratch.meetings;
  choose(column(state.lastEvent, event), i32x4.splat(month), struck);
  const last = int(program.impactStart, event + 1);
  for (let impact = int(program.impactStart, event); impact < last; impact++) {
    copy(hit, struck);
    const probability = real(theta.impactProbability, impact);
    if (probability < 1) keepBelow(hit, probability, impact, month);
    const end = int(program.effectStart, impact + 1);
    for (let effect = int(program.effectStart, impact); effect < end; effect++) applyEffect(effect, hit, month);
  }
}

/** Puts a value where a mask is set. */
// @ts-ignore: decorator
@inline
function choose(into: usize, value: v128, mask: usize): void {
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(into + v, v128.bitselect(value, v128.load(into + v), v128.load(mask + v)));
  }
}

/** Leaves of the paths an event strikes those an impact of it reaches. */
function keepBelow(hit: usize, probability: f32, impact: i32, month: i32): void {
  const u = uniformColumn(PURPOSE.impact, month, impact);
  const edge = f32x4.splat(probability);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(hit + v, v128.and(v128.load(hit + v), f32x4.lt(v128.load(u + v), edge)));
  }
}

function applyEffect(effect: i32, hit: usize, month: i32): void {
  const factor = int(program.effectFactor, effect);
  const x = column(state.x, factor);
  const size = effectSize(effect, month);
  // What is imposed on a factor does not shrink with it.
  const shift = spreadReal(theta.factorShift, factor * (shape.months + 1) + month);
  const floor = spreadReal(program.factorFloor, factor);
  const adds = int(program.effectOperation, effect) == OPERATION.add;
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const before = v128.load(x + v);
    const by = v128.load(size + v);
    const moved = adds
      ? f32x4.add(before, by)
      : f32x4.add(f32x4.mul(f32x4.sub(before, shift), f32x4.sub(one(), by)), shift);
    v128.store(x + v, v128.bitselect(f32x4.max(floor, moved), before, v128.load(hit + v)));
  }
}

/** A column of sizes of an effect. */
function effectSize(effect: i32, month: i32): usize {
  const a = spreadReal(program.effectA, effect);
  const law = int(program.effectLaw, effect);
  if (law == EFFECT_LAW.table) return fromTable(effect, month);
  const sizes = scratch.first;
  if (law == EFFECT_LAW.constant) {
    fillColumn(sizes, a);
    return sizes;
  }
  copy(sizes, normalColumn(PURPOSE.effect, month, effect));
  scale(sizes, spreadReal(program.effectB, effect));
  if (law == EFFECT_LAW.normal) addNumber(sizes, a);
  else {
    expColumn(sizes, sizes);
    scale(sizes, a);
  }
  return sizes;
}

/** Sizes by the quantile table of their law. */
function fromTable(effect: i32, month: i32): usize {
  const sizes = uniformColumn(PURPOSE.effect, month, effect);
  const table = program.quantileTable + <usize>int(program.effectTable, effect) * 4;
  for (let lane: usize = 0; lane < COLUMN; lane += WORD) {
    const cell = <usize>(load<f32>(sizes + lane) * <f32>TABLE_CELLS);
    store<f32>(sizes + lane, load<f32>(table + cell * 4));
  }
  return sizes;
}
